import { clusterRadius, type Point } from '@/lib/region-map'

/**
 * One marker that leads to its entry beside the map. With projects it is round and says how many; without, it is a
 * hollow square, and says how many sites when there are several.
 */
export function Marker({ at: { x, y }, kind, count, name, href }: { at: Point; kind: 'projects' | 'sites'; count: number; name: string; href: string }) {
  return (
    <a className="mk" href={href}>
      <title>{name}</title>
      <circle className="hit" cx={x} cy={y} r={clusterRadius} />
      {kind === 'projects' ? <circle cx={x} cy={y} r={count > 9 ? 23 : 19} /> : <rect x={x - 10} y={y - 10} width="20" height="20" />}
      {(kind === 'projects' || count > 1) && <text x={x} y={y} dy=".35em" textAnchor="middle">{count}</text>}
    </a>
  )
}
