import { mapView, type Point, projected } from '../region-map'
import type { Area, Position } from './boundaries'
import { bordersOf, type Corner } from './borders'
import { simplify } from './simplify'

/** Boundaries as the map draws them: path data in units of lib/region-map.ts, and whose data it is. */
export type Outline = { rim: string; borders: string; attribution: string }

/** Bytes of both paths together: what a page of 30 KB can carry beside its list. */
export const outlineLimit = 3000
/** How far, as a share, the size of the whole may be from that of its parts; and in degrees, how far its ends. */
const wholeMargin = 0.1
const reachMargin = 0.05
/** How far beyond the picture lines are still followed. */
const margin = 60

/**
 * Projects boundaries onto the map and simplifies them, borders of neighbours together, until both paths are small
 * enough. Where only the region is given there are no inner borders.
 */
export function outlineOf(areas: readonly Area[]): { rim: string; borders: string } {
  const corners = new Map<string, Corner>()
  const cornerAt = ([longitude, latitude]: Position): Corner => {
    const key = `${longitude.toFixed(5)},${latitude.toFixed(5)}`
    const corner = corners.get(key) ?? { key, ...onPaper(projected(latitude, longitude)) }
    corners.set(key, corner)
    return corner
  }
  const { rim, inner, meetings } = bordersOf(parts(areas).flatMap((polygons) => polygons.flat().map((ring) => ring.slice(1).map(cornerAt))))
  for (let tolerance = 0.6; ; tolerance *= 1.3) {
    const paths = {
      rim: rim.map((line) => piecewise(line, meetings, tolerance)).filter((line) => line.length > 3).map((line) => `${pathOf(line.slice(0, -1))}z`).join(''),
      borders: inner.map((line) => pathOf(piecewise(line, meetings, tolerance))).join(''),
    }
    if (paths.rim.length + paths.borders.length <= outlineLimit) return paths
  }
}

/** The areas without the one that is all of them together: as large as the others, and reaching as far. */
function parts(areas: readonly Area[]): readonly Area[] {
  const sizes = areas.map(sizeOf)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const reach = reachOf(areas.flat())
  const isWhole = (area: Area, size: number): boolean => Math.abs(size / (total - size) - 1) < wholeMargin && reachOf(area).every((value, index) => Math.abs(value - reach[index]!) < reachMargin)
  return areas.length < 3 ? areas : areas.filter((area, index) => !isWhole(area, sizes[index]!))
}

/** Square degrees, holes taken off. */
const sizeOf = (area: Area): number => area.reduce((sum, [outer, ...holes]) => sum + ringSize(outer!) - holes.reduce((all, hole) => all + ringSize(hole), 0), 0)
const ringSize = (ring: readonly Position[]): number => Math.abs(ring.slice(1).reduce((sum, [x, y], index) => sum + ring[index]![0] * y - x * ring[index]![1], 0)) / 2

/** West, east, south and north ends. */
const reachOf = (polygons: Area): number[] => {
  const all = polygons.flat(2)
  const ends = (values: number[]) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  return [...ends(all.map(([longitude]) => longitude)), ...ends(all.map(([, latitude]) => latitude))]
}

const onPaper = ({ x, y }: Point): Point => ({
  x: Math.min(mapView.x + mapView.width + margin, Math.max(mapView.x - margin, x)),
  y: Math.min(mapView.y + mapView.height + margin, Math.max(mapView.y - margin, y)),
})

/** Simplifies a line between the corners that must stay; a closed line without any keeps its two farthest ends. */
function piecewise(line: readonly Corner[], meetings: ReadonlySet<Corner>, tolerance: number): Point[] {
  const isClosed = line[0] === line.at(-1)
  const fixed = line.flatMap((corner, index) => (index === 0 || index === line.length - 1 || meetings.has(corner) ? [index] : []))
  if (isClosed && fixed.length === 2) fixed.splice(1, 0, farthestFrom(line))
  return fixed.slice(1).flatMap((end, index) => simplify(line.slice(fixed[index]!, end + 1), tolerance).slice(index === 0 ? 0 : 1))
}

const farthestFrom = (line: readonly Point[]): number => {
  const away = line.map(({ x, y }) => Math.hypot(x - line[0]!.x, y - line[0]!.y))
  return away.indexOf(Math.max(...away))
}

/** Path data in whole units, each point relative to the one before. */
function pathOf(line: readonly Point[]): string {
  const points = line.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })).filter((point, index, all) => index === 0 || point.x !== all[index - 1]!.x || point.y !== all[index - 1]!.y)
  const steps = points.slice(1).map(({ x, y }, index) => signed(x - points[index]!.x) + signed(y - points[index]!.y))
  return points.length < 2 ? '' : `M${points[0]!.x} ${points[0]!.y}l${steps.join('').trimStart()}`
}

/** A number with whatever parts it from the one before. */
const signed = (value: number): string => (value < 0 ? String(value) : ` ${value}`)
