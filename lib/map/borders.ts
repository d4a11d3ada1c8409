import type { Point } from '../region-map'

/** A corner of a ring. Corners of neighbours on the same spot are the same object. */
export type Corner = Point & { key: string }
type Edge = readonly [Corner, Corner]
type Lines = {
  /** Closed lines around all areas together, each first corner repeated at the end. */
  rim: Corner[][]
  /** Lines between two areas, from one meeting of borders to the next. */
  inner: Corner[][]
  /** Corners where lines meet: they must stay where they are. */
  meetings: ReadonlySet<Corner>
}

/**
 * Takes the borders of neighbouring areas apart, so that each is drawn once: an edge of one area belongs to the rim, an
 * edge of two to the border between them. `rings` are not closed.
 */
export function bordersOf(rings: readonly (readonly Corner[])[]): Lines {
  const edges = new Map<string, { edge: Edge; times: number }>()
  for (const ring of rings) {
    for (const [index, corner] of ring.entries()) {
      const next = ring[(index + 1) % ring.length]!
      if (corner === next) continue
      const key = [corner.key, next.key].sort().join(' ')
      edges.set(key, { edge: [corner, next], times: (edges.get(key)?.times ?? 0) + 1 })
    }
  }
  const all = [...edges.values()]
  const degree = new Map<Corner, number>()
  for (const { edge } of all) for (const corner of edge) degree.set(corner, (degree.get(corner) ?? 0) + 1)
  const meetings = new Set([...degree].filter(([, count]) => count !== 2).map(([corner]) => corner))
  const ofTimes = (fits: (times: number) => boolean) => all.filter(({ times }) => fits(times)).map(({ edge }) => edge)
  return { rim: linesOf(ofTimes((times) => times === 1), new Set()), inner: linesOf(ofTimes((times) => times > 1), meetings), meetings }
}

/** Joins edges into lines that end at `stops` and where nothing goes on; the others come back to their start. */
function linesOf(edges: readonly Edge[], stops: ReadonlySet<Corner>): Corner[][] {
  const at = new Map<Corner, Set<Edge>>()
  for (const edge of edges) for (const corner of edge) at.set(corner, (at.get(corner) ?? new Set()).add(edge))
  const walk = (start: Corner): Corner[] => {
    const line = [start]
    for (let here = start; ; ) {
      const [edge] = at.get(here)!
      if (!edge) return line
      for (const corner of edge) at.get(corner)!.delete(edge)
      here = edge[0] === here ? edge[1] : edge[0]
      line.push(here)
      if (here === start || stops.has(here)) return line
    }
  }
  const starts = [...at.keys()].sort((a, b) => Number(stops.has(b)) - Number(stops.has(a)))
  return starts.flatMap((start) => {
    const lines: Corner[][] = []
    while (at.get(start)!.size > 0) lines.push(walk(start))
    return lines
  })
}
