import { z } from 'zod'

/** Longitude and latitude, WGS 84 decimal degrees. */
export type Position = readonly [number, number]
/** One district, city or region: polygons, each an outer ring and its holes, closed by their first position. */
export type Area = readonly Position[][][]

/** Kazakhstan with a margin: what lies outside is another country, or another order of coordinates. */
const within = { west: 46, east: 88, south: 40, north: 56 }
/** The city of Turkistan: boundaries of the region stand around it. */
const turkistan = { longitude: 68.27, latitude: 43.3 }
const mostPositions = 20_000

const position = z.array(z.number()).min(2).transform(([longitude, latitude]): Position => [longitude!, latitude!])
const ring = z.array(position).min(4).refine((points) => same(points[0]!, points.at(-1)!))
const polygon = z.array(ring).min(1)
const geometry = z.discriminatedUnion('type', [z.object({ type: z.literal('Polygon'), coordinates: polygon }), z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) })])
const feature = z.object({ type: z.literal('Feature'), geometry })
const file = z.union([z.object({ type: z.literal('FeatureCollection'), features: z.array(feature).min(1) }).transform(({ features }) => features.map((one) => one.geometry)), feature.transform((one) => [one.geometry]), geometry.transform((one) => [one])])

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

export const boundaryFaults = ['required', 'not-json', 'not-areas', 'too-many-points', 'out-of-bounds', 'not-the-region'] as const
export type BoundaryFault = (typeof boundaryFaults)[number]

/**
 * Reads boundaries from the text of a GeoJSON file (RFC 7946): areas only, closed rings, WGS 84 inside Kazakhstan,
 * around the city of Turkistan. Gives the areas and the file, else what is wrong with it.
 */
export function readBoundaries(text: string): { areas: Area[]; geojson: Record<string, unknown> } | { fault: BoundaryFault } {
  if (text.trim() === '') return { fault: 'required' }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { fault: 'not-json' }
  }
  const read = file.safeParse(given)
  if (!read.success) return { fault: 'not-areas' }
  const areas = read.data.map((shape): Area => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates))
  const positions = areas.flatMap((polygons) => polygons.flat(2))
  if (positions.length > mostPositions) return { fault: 'too-many-points' }
  if (!positions.every(([longitude, latitude]) => longitude >= within.west && longitude <= within.east && latitude >= within.south && latitude <= within.north)) return { fault: 'out-of-bounds' }
  const isAround = (value: number, all: number[]) => all.some((one) => one < value) && all.some((one) => one > value)
  if (!isAround(turkistan.longitude, positions.map(([longitude]) => longitude)) || !isAround(turkistan.latitude, positions.map(([, latitude]) => latitude))) return { fault: 'not-the-region' }
  return { areas, geojson: given as Record<string, unknown> }
}
