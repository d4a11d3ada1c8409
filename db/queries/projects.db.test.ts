import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { pageSize, parseFilters } from '@/lib/projects/filters'
import { statedAmount } from '@/lib/projects/figures'
import { useDatabase } from '@/test/database'
import { convert } from '@/lib/exchange/convert'
import { allProjectIds, listProjects } from './projects'
import { latestRates } from './rates'

const today = '2026-11-22'

describe('the project catalogue', () => {
  useDatabase({ facts: true })
  const list = (given: Record<string, string | string[]> = {}) => listProjects(anyone, 'en', parseFilters(given), today)
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
    expect((await list({ q: '%' })).total).toBe(0)
    expect((await list({ q: '_' })).total).toBe(0)
  })

  test('an empty list says which condition to drop', async () => {
    const { total, rescues } = await list({ sector: 'textiles', q: 'zzzz' })
    expect(total).toBe(0)
    expect(rescues).toEqual([
      { condition: 'q', count: (await list({ sector: 'textiles' })).total },
      { condition: 'sector', count: 0 },
    ])
  })

  test('sorting by amount compares currencies by the latest rates and puts undisclosed amounts last', async () => {
    const rates = await latestRates(anyone, today)
    const pages = await Promise.all(['1', '2', '3'].map((page) => list({ sort: 'amount', page })))
    const stated = pages.flatMap(({ rows }) => rows).map(({ figures }) => statedAmount(figures))
    const known = stated.findIndex(({ kind }) => kind === 'unknown')
    expect(stated.slice(known).every(({ kind }) => kind === 'unknown')).toBe(true)
    const dollars = stated.slice(0, known).map((amount) => {
      const usd = (value: string, currency: string) => Number(convert(value, currency, 'USD', rates) ?? (currency === 'USD' ? value : Number.NaN))
      if (amount.kind === 'stated') return usd(amount.figure.value, amount.figure.unit)
      return amount.kind === 'differ' ? Math.max(...amount.ranges.map(({ high, currency }) => usd(high, currency))) : 0
    })
    expect(dollars.length).toBeGreaterThan(10)
    expect(dollars.map(Math.round)).toEqual(dollars.map(Math.round).toSorted((a, b) => b - a))
  })

  test('a range in one currency also finds what is stated in another, by the latest rate', async () => {
    const rates = await latestRates(anyone, today)
    const inTenge = (await list({ min: '1', currency: 'KZT' })).total
    const stated = (await list({ min: '1', currency: 'USD' })).total
    expect(rates.map(({ currency }) => currency)).toContain('USD')
    expect(inTenge).toBe(stated)
    const million = Number(convert('140700000', 'USD', 'KZT', rates))
    const slugs = (await list({ min: String(Math.floor(million) - 1), max: String(Math.ceil(million) + 1), currency: 'KZT' })).rows.map(({ slug }) => slug)
    expect(slugs).toEqual((await list({ min: '140700000', max: '140700000' })).rows.map(({ slug }) => slug))
    expect(slugs.length).toBeGreaterThan(0)
  })

  test('a zone also finds the projects on its subzones', async () => {
    const zone = await list({ site: 'sez-turan' })
    expect(zone.total).toBe(countOf(zone.options.site, 'sez-turan'))
    const subzones = zone.rows.filter(({ site }) => site && site.id !== 'sez-turan')
    expect(subzones.length).toBeGreaterThan(0)
  })

  test('the other conditions narrow the list by what the sources say', async () => {
    const everything = await list()
    for (const [facet, value] of [['seeks', 'unknown'], ['export', 'yes'], ['export', 'unknown'], ['documents', 'yes']] as const) {
      const { total } = await list({ [facet]: value })
      expect(total, `${facet}=${value}`).toBe(countOf(everything.options[facet], value))
    }
    expect((await list({ jobs: '100' })).total).toBe(everything.options.jobs.get(100))
    expect((await list({ updated: '365' })).total).toBe(everything.options.updated.get(365))
    expect(everything.options.jobs.get(50)).toBeGreaterThanOrEqual(everything.options.jobs.get(1000)!)
  })

  test('all slugs of a filtered list stand in its order, whatever the page', async () => {
    const first = await list({ stage: 'operating' })
    const slugs = await allProjectIds(anyone, 'en', parseFilters({ stage: 'operating', page: '3' }), today)
    expect(slugs).toHaveLength(first.total)
    expect(slugs.slice(0, pageSize)).toEqual(first.rows.map(({ slug }) => slug))
  })
})
