/** The part of the drawing that is shown: all places of the region, close enough to be read on a phone. */
export const mapView = { x: 40, y: 0, width: 600, height: 656 }

/** Equirectangular at 42.5° N, 160 units a degree of latitude. Only good for this region. */
export const projected = (latitude: number, longitude: number): Point => ({ x: (longitude - 65.57) * 117.86, y: (44.55 - latitude) * 160 })

/** The same in tenths of a unit: enough for a marker. */
export function onMap(latitude: number, longitude: number): Point {
  const { x, y } = projected(latitude, longitude)
  return { x: round(x), y: round(y) }
}

const round = (value: number): number => Math.round(value * 10) / 10

export type Point = { x: number; y: number }
type Box = { left: number; top: number; right: number; bottom: number }
export type Label = Point & { text: string; anchor: 'start' | 'middle' | 'end' }

/** Half the width of a numbered marker. */
export const markerRadius = 15
/** Half the width of what a finger meets on it: 24 px across on a screen of 390 px; on a smaller one the list beside it leads to the same. No two share it. */
export const markerReach = 20.2
/** Half the width of what a finger meets on a map of clusters: 24 px across on a screen of 320 px. */
export const clusterRadius = 25
const around = (point: Point, radius: number): Box => ({ left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius })
const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Numbered markers of places that may coincide: each keeps its place when it is free, else stands as near as it can. */
export function placeMarkers(points: readonly Point[]): Point[] {
  const placed: Point[] = []
  for (const point of points) {
    const candidates = [point, ...[1, 2, 3].flatMap((ring) => directions.map(([dx, dy]) => ({ x: round(point.x + dx * ring * ringWidth), y: round(point.y + dy * ring * ringWidth) })))]
    const free = candidates.find((candidate) => inside(around(candidate, markerReach)) && placed.every((other) => !overlaps(around(candidate, markerReach), around(other, markerReach))))
    placed.push(free ?? point)
  }
  return placed
}

const ringWidth = 2 * markerReach + 0.6
const directions = [[-1, 0], [0, -1], [1, 0], [0, 1], [-0.75, -0.75], [0.75, -0.75], [-0.75, 0.75], [0.75, 0.75]] as const
const inside = (box: Box): boolean => box.left >= mapView.x && box.top >= mapView.y && box.right <= mapView.x + mapView.width && box.bottom <= mapView.y + mapView.height

/**
 * Names for places, most important first: each beside its point where neither a marker nor an earlier name stands.
 * A name that finds no room is left out; its point stays.
 */
export function placeLabels(places: readonly (Point & { text: string })[], markers: readonly Point[], radius = markerRadius): Label[] {
  const taken = [...markers.map((marker) => around(marker, radius)), ...places.map((place) => around(place, 4))]
  const labels: Label[] = []
  for (const place of places) {
    const width = widthOf(place.text)
    // Close by first, then clear of a marker that stands on the place itself.
    const positions = [12, radius + 6].flatMap((gap): Label[] => [
      { text: place.text, x: place.x + gap, y: place.y + 6, anchor: 'start' },
      { text: place.text, x: place.x - gap, y: place.y + 6, anchor: 'end' },
      { text: place.text, x: place.x, y: place.y - gap, anchor: 'middle' },
      { text: place.text, x: place.x, y: place.y + gap + 16, anchor: 'middle' },
    ])
    const box = ({ x, y, anchor }: Label): Box => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
      return { left, right: left + width, top: y - 18, bottom: y + 5 }
    }
    const free = positions.find((label) => inside(box(label)) && taken.every((other) => !overlaps(box(label), other)))
    if (!free) continue
    taken.push(box(free))
    labels.push(free)
  }
  return labels
}

/** About how wide a name is at the 22 units of type that phones show, the largest; Chinese characters are square. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 22 : 11.5), 0)
