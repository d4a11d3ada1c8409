import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { pageSize, parseFilters } from '@/lib/projects/filters'
import { statedAmount } from '@/lib/projects/figures'
import { useDatabase } from '@/test/database'
import { listProjects } from './projects'

describe('the project catalogue', () => {
  useDatabase({ facts: true })
  const list = (given: Record<string, string | string[]> = {}) => listProjects(anyone, 'en', parseFilters(given))
  const countOf = (options: { id: string; count: number }[], id: string) => options.find((option) => option.id === id)?.count

  test('shows every project once over its pages', async () => {
    for (const sort of ['newest', 'amount', 'jobs', 'name']) {
      const pages = await Promise.all(['1', '2', '3'].map((page) => list({ sort, page })))
      const slugs = pages.flatMap(({ rows }) => rows.map(({ slug }) => slug))
      expect(pages[0]!.rows).toHaveLength(pageSize)
      expect(new Set(slugs).size).toBe(pages[0]!.total)
      expect(slugs).toHaveLength(pages[0]!.total)
    }
    expect((await list({ page: '4' })).rows).toEqual([])
  })

  test('counts in each facet respect the other facets, not its own', async () => {
    const { options, total } = await list({ sector: 'textiles', stage: 'operating' })
    const both = await list({ sector: ['textiles', 'plastics'], stage: 'operating' })
    expect(countOf(options.sector, 'textiles')).toBe(total)
    expect(both.total).toBe(total + countOf(options.sector, 'plastics')!)
    expect(options.stage.reduce((sum, { count }) => sum + count, 0)).toBe((await list({ sector: 'textiles' })).total)
  })

  test('a project counts in each of its districts and partner countries', async () => {
    const { options, total } = await list({ district: 'sauran' })
    expect(total).toBe(countOf(options.district, 'sauran'))
    for (const { id, count } of (await list()).options.country) expect((await list({ country: id })).total).toBe(count)
  })

  test('unknown ids filter nothing', async () => {
    const { total, filters } = await list({ sector: 'gold', district: 'nowhere', country: 'XX', site: 'moon' })
    expect(total).toBe((await list()).total)
    expect(filters).toMatchObject({ sector: [], district: [], country: [], site: [] })
  })

  test('every word of a search must occur, in any language and any case', async () => {
    const found = await list({ q: 'LIHUA cotton' })
    expect(found.rows.map(({ slug }) => slug)).toContain('textile-cluster-lihua')
    expect((await list({ q: '棉纺织' })).rows.map(({ slug }) => slug)).toContain('textile-cluster-lihua')
    expect((await list({ q: 'мақта' })).total).toBeGreaterThan(0)
    expect((await list({ q: '100%' })).total).toBe(0)
    expect((await list({ q: '_' })).total).toBe(0)
  })

  test('an empty list says which condition to drop', async () => {
    const { total, rescues } = await list({ sector: 'textiles', q: 'zzzz' })
    expect(total).toBe(0)
    expect(rescues).toEqual([
      { condition: 'sector', count: 0 },
      { condition: 'q', count: (await list({ sector: 'textiles' })).total },
    ])
  })

  test('sorting by amount keeps currencies apart and puts undisclosed amounts last', async () => {
    const pages = await Promise.all(['1', '2', '3'].map((page) => list({ sort: 'amount', page })))
    const stated = pages.flatMap(({ rows }) => rows).map(({ figures }) => statedAmount(figures))
    const known = stated.findIndex(({ kind }) => kind === 'unknown')
    expect(stated.slice(known).every(({ kind }) => kind === 'unknown')).toBe(true)
    const currencies = stated.slice(0, known).map((amount) => (amount.kind === 'stated' ? amount.figure.unit : amount.kind === 'differ' ? amount.ranges[0]!.currency : ''))
    expect(currencies).toEqual([...currencies].sort((a, b) => (a === b ? 0 : a === 'USD' ? -1 : 1)))
  })
})
