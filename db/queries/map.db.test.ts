import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { parseFilters } from '@/lib/projects/filters'
import { clusterRadius } from '@/lib/region-map'
import { useDatabase } from '@/test/database'
import { findOutline, findProjectMap } from './map'
import { allProjectIds } from './projects'

describe('the map of projects', () => {
  useDatabase({ facts: true })
  const load = async (given: Record<string, string | string[]> = {}) => {
    const filters = parseFilters(given)
    const slugs = await allProjectIds(anyone, 'en', filters, '2026-11-22')
    return { slugs, map: await findProjectMap(anyone, slugs, filters) }
  }

  test.each<Record<string, string | string[]>>([{}, { sector: 'textiles' }, { stage: ['construction', 'operating'] }, { district: 'sauran' }, { site: 'sez-turan' }, { country: 'CN', stage: 'memorandum' }, { q: 'no such thing' }])(
    'holds each project of the list once, on the map or not: %o',
    async (given) => {
      const { slugs, map } = await load(given)
      const named = [...map.groups.flatMap(({ places }) => places.flatMap(({ rows }) => rows)), ...map.unplaced.rows].map(({ slug }) => slug)
      expect(named.sort()).toEqual([...slugs].sort())
      expect(map.groups.reduce((sum, { weight }) => sum + weight, 0)).toBe(map.placed)
      expect(map.placed + map.unplaced.count).toBe(slugs.length)
    },
  )

  test('has no marker over another, and every site with a place', async () => {
    const { map } = await load()
    const markers = [...map.groups, ...map.sites]
    for (const [i, a] of markers.entries()) for (const b of markers.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * clusterRadius)
    expect(markers.flatMap(({ places }) => places.filter(({ kind }) => kind === 'site'))).toHaveLength(18)
  })

  test('shows no site outside the district that was asked for', async () => {
    const { map } = await load({ district: 'sauran' })
    expect([...map.groups, ...map.sites].flatMap(({ places }) => places).map(({ id }) => id).sort()).toEqual(['sauran', 'small-industrial-park-sauran'])
  })

  test('has no official outline before an admin publishes one', async () => {
    expect(await findOutline(anyone)).toBeUndefined()
  })
})
