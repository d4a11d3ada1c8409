import type { Polygon } from './kinds'

export type Outline = { /** SVG path in the plan's units. */ path: string; /** Where its name stands. */ x: number; y: number; /** Whether a name has room inside. */ named: boolean }
export type Plan = {
  width: number
  height: number
  /** One for each polygon, in the order given. */
  outlines: Outline[]
  /** A round length for the scale bar: metres, and units of the plan. */
  scale: { metres: number; length: number }
}

/** Units of a plan's width; room around the land, below for the scale. */
const size = { width: 860, most: 620, least: 260, edge: 40, foot: 46 }
const metresADegree = 111_320

/**
 * A plan of polygons in WGS 84, north up, as large as fits. Equirectangular at the middle latitude: true to scale for a zone of some
 * kilometres. Undefined when there is nothing to draw.
 */
export function drawPlan(shapes: readonly Polygon[]): Plan | undefined {
  const points = shapes.flatMap(({ coordinates }) => coordinates.flat())
  if (points.length === 0) return undefined
  const middle = (Math.min(...points.map(([, latitude]) => latitude)) + Math.max(...points.map(([, latitude]) => latitude))) / 2
  const metres = ([longitude, latitude]: readonly [number, number]) => ({ x: longitude * metresADegree * Math.cos((middle * Math.PI) / 180), y: -latitude * metresADegree })
  const all = points.map(metres)
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  const factor = Math.min((size.width - 2 * size.edge) / Math.max(right - left, 1), (size.most - size.edge - size.foot) / Math.max(bottom - top, 1))
  const height = Math.max(size.least, Math.round((bottom - top) * factor) + size.edge + size.foot)
  const shift = (size.width - (right - left) * factor) / 2
  const place = (point: readonly [number, number]) => {
    const { x, y } = metres(point)
    return { x: round((x - left) * factor + shift), y: round((y - top) * factor + size.edge) }
  }
  const outlines = shapes.map(({ coordinates }): Outline => {
    const rings = coordinates.map((ring) => ring.slice(0, -1).map(place))
    const [outer = []] = rings
    const wide = Math.max(...outer.map(({ x }) => x)) - Math.min(...outer.map(({ x }) => x))
    return { path: rings.map((ring) => `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`).join(''), x: round(mean(outer.map(({ x }) => x))), y: round(mean(outer.map(({ y }) => y))), named: wide >= 44 }
  })
  const length = roundLength(160 / factor)
  return { width: size.width, height, outlines, scale: { metres: length, length: round(length * factor) } }
}

const round = (value: number): number => Math.round(value * 10) / 10
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/** The largest of 1, 2 and 5 times a power of ten that is not more. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ([5, 2].find((step) => step * power <= most) ?? 1)
}
