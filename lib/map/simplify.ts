import type { Point } from '../region-map'

/**
 * The line without the points that stray less than `tolerance` from it (Ramer, Douglas and Peucker). Its ends stay, so
 * lines that meet still meet.
 */
export function simplify<P extends Point>(line: readonly P[], tolerance: number): P[] {
  if (line.length < 3) return [...line]
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [first, last] = part
    let farthest = first
    let most = tolerance
    for (let index = first + 1; index < last; index++) {
      const away = distance(line[index]!, line[first]!, line[last]!)
      if (away > most) [farthest, most] = [index, away]
    }
    if (farthest === first) continue
    kept.add(farthest)
    open.push([first, farthest], [farthest, last])
  }
  return line.filter((_, index) => kept.has(index))
}

/** How far a point is from a stretch of line. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy)
}
