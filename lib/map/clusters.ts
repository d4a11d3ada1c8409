import type { Point } from '../region-map'

/** Places that one marker stands for; the marker stands on the heaviest of them. */
export type Cluster<P> = Point & { places: P[]; weight: number }

/**
 * Joins places whose markers of this radius would overlap, nearest first, until none do. Each place is in exactly one
 * cluster, so weights add up. Heaviest clusters come first, equal ones from north to south; inside one, heaviest places first.
 */
export function clusterPlaces<P extends Point & { weight: number }>(places: readonly P[], radius: number): Cluster<P>[] {
  const clusters: Cluster<P>[] = places.map((place) => ({ x: place.x, y: place.y, weight: place.weight, places: [place] }))
  for (let pair = closest(clusters); pair && pair.distance < 2 * radius; pair = closest(clusters)) {
    const [a, b] = [clusters[pair.first]!, clusters[pair.second]!]
    const joined = [...a.places, ...b.places].sort((one, other) => other.weight - one.weight)
    clusters.splice(pair.second, 1)
    clusters[pair.first] = { x: joined[0]!.x, y: joined[0]!.y, weight: a.weight + b.weight, places: joined }
  }
  return clusters.sort((a, b) => b.weight - a.weight || a.y - b.y || a.x - b.x)
}

function closest(points: readonly Point[]): { first: number; second: number; distance: number } | undefined {
  let best: { first: number; second: number; distance: number } | undefined
  for (const [first, a] of points.entries()) {
    for (let second = first + 1; second < points.length; second++) {
      const distance = Math.hypot(a.x - points[second]!.x, a.y - points[second]!.y)
      if (!best || distance < best.distance) best = { first, second, distance }
    }
  }
  return best
}

/** How many entries a list beside the map gives each place, so that all together are at most `limit` and small places are listed whole. */
export function shareOf(counts: readonly number[], limit: number): number {
  const most = Math.min(limit, Math.max(0, ...counts))
  for (let share = most; share > 1; share--) if (counts.reduce((sum, count) => sum + Math.min(count, share), 0) <= limit) return share
  return 1
}
