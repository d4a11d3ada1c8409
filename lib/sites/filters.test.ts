import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePlot, samplePlotUtility } from '@/test/plots'
import { bands } from '../plots/readiness'
import { plotStatuses, utilityStates } from '../plots/kinds'
import { countSites, filterQuery, filterSites, parseSiteFilters, type SiteFilters } from './filters'
import { siteTypes } from './types'

const today = '2026-11-22'
const plot = (status: (typeof plotStatuses)[number], areaHa: number, free: number, buildMonths: number, rail?: 'built' | 'planned') =>
  samplePlot({ status, areaHa, buildMonths, utilities: [samplePlotUtility({ kind: 'power', free }), ...(rail ? [samplePlotUtility({ kind: 'rail', state: rail })] : [])] })

const rows = [
  { name: 'B', type: 'sez' as const, districtIds: ['kentau', 'sauran'], areaHa: 10, projects: 2, plots: [plot('free', 4, 1, 12), plot('contracted', 20, 9, 0, 'built')] },
  { name: 'A', type: 'industrial-zone' as const, districtIds: ['kentau'], areaHa: null, projects: 3, plots: [plot('on_hold', 6, 5, 0, 'planned'), plot('free', 1, 1, 24)] },
  { name: 'C', type: 'industrial-zone' as const, districtIds: [], areaHa: 30, projects: 0, plots: [] },
]
const none: SiteFilters = { types: [], districtIds: [], plots: { statuses: [], rail: [], ready: [] }, sort: 'order' }
const names = (filters: Partial<SiteFilters>) => filterSites(rows, { ...none, ...filters }, 'en', today).map(({ name }) => name).join('')
const withPlots = (plots: Partial<SiteFilters['plots']>) => names({ plots: { ...none.plots, ...plots } })

describe('filters of sites', () => {
  test('values that nobody knows are ignored', () => {
    expect(parseSiteFilters({ type: ['sez', 'castle'], district: 'atlantis', sort: 'price', status: 'lost', minHa: 'many', power: '-3', rail: 'steam', ready: '99' }, ['kentau'])).toEqual({ ...none, types: ['sez'] })
  })
  test('several values of one filter widen it, two filters narrow each other', () => {
    expect(names({ types: ['sez', 'industrial-zone'] })).toBe('BAC')
    expect(names({ types: ['industrial-zone'], districtIds: ['kentau'] })).toBe('A')
  })
  test('an unknown area is sorted after every known one', () => {
    expect(names({ sort: 'area' })).toBe('CBA')
    expect(names({ sort: 'name' })).toBe('ABC')
    expect(names({ sort: 'projects' })).toBe('ABC')
    expect(names({ sort: 'plots' })).toBe('BAC')
  })
  test('a count says what choosing the value would give while the other filter stays', () => {
    const counts = countSites(rows, { ...none, districtIds: ['kentau'] }, today)
    expect(counts.types).toEqual(new Map([['sez', 1], ['sez-subzone', 0], ['industrial-zone', 1], ['industrial-park', 0], ['private-industrial-zone', 0]]))
    expect(Object.fromEntries(counts.districts)).toEqual({ kentau: 2, sauran: 1 })
  })
})

describe('filters of their plots', () => {
  test('ask one and the same plot for everything', () => {
    expect(withPlots({ minHa: 4 })).toBe('BA')
    expect(withPlots({ minHa: 4, power: 3 })).toBe('A')
    expect(withPlots({ minHa: 4, power: 3, statuses: ['free'] })).toBe('')
  })
  test('look at plots that may still be had, unless another status is asked for', () => {
    expect(withPlots({ minHa: 15 })).toBe('')
    expect(withPlots({ minHa: 15, statuses: ['contracted'] })).toBe('B')
  })
  test('find rail by its state and production by its months', () => {
    expect(withPlots({ rail: ['planned'] })).toBe('A')
    expect(withPlots({ ready: ['6'] })).toBe('A')
    expect(withPlots({ ready: ['12'] })).toBe('BA')
    expect(withPlots({ ready: ['later'] })).toBe('A')
  })
  test('stand in the address as they were read from it', () => {
    const params = { status: ['free'], minHa: '2.5', power: '3', rail: ['built'], ready: ['6', 'now'] }
    expect(filterQuery(parseSiteFilters(params, []))).toMatchObject({ ...params, ready: ['6', 'now'] })
  })
  test('have counts that come true when the value is chosen', () => {
    const any = fc.record({ types: fc.subarray([...siteTypes]), districtIds: fc.subarray(['kentau', 'sauran']), plots: fc.record({ statuses: fc.subarray([...plotStatuses]), minHa: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), power: fc.constant(undefined), rail: fc.subarray([...utilityStates]), ready: fc.subarray([...bands]) }), sort: fc.constant('order' as const) })
    fc.assert(fc.property(any, (filters) => {
      const counts = countSites(rows, filters, today)
      for (const [status, count] of counts.statuses) expect(filterSites(rows, { ...filters, plots: { ...filters.plots, statuses: [status] } }, 'en', today)).toHaveLength(count)
      for (const [type, count] of counts.types) expect(filterSites(rows, { ...filters, types: [type] }, 'en', today)).toHaveLength(count)
    }))
  })
})
