import { describe, expect, test } from 'vitest'
import { countSites, filterSites, parseSiteFilters, type SiteFilters } from './filters'

const rows = [
  { name: 'B', type: 'sez' as const, districtIds: ['kentau', 'sauran'], areaHa: 10, projects: 2 },
  { name: 'A', type: 'industrial-zone' as const, districtIds: ['kentau'], areaHa: null, projects: 3 },
  { name: 'C', type: 'industrial-zone' as const, districtIds: [], areaHa: 30, projects: 0 },
]
const none: SiteFilters = { types: [], districtIds: [], sort: 'order' }
const names = (filters: Partial<SiteFilters>) => filterSites(rows, { ...none, ...filters }, 'en').map(({ name }) => name).join('')

describe('filters of sites', () => {
  test('values that nobody knows are ignored', () => {
    expect(parseSiteFilters({ type: ['sez', 'castle'], district: 'atlantis', sort: 'price' }, ['kentau'])).toEqual({ types: ['sez'], districtIds: [], sort: 'order' })
  })
  test('several values of one filter widen it, two filters narrow each other', () => {
    expect(names({ types: ['sez', 'industrial-zone'] })).toBe('BAC')
    expect(names({ types: ['industrial-zone'], districtIds: ['kentau'] })).toBe('A')
  })
  test('an unknown area is sorted after every known one', () => {
    expect(names({ sort: 'area' })).toBe('CBA')
    expect(names({ sort: 'name' })).toBe('ABC')
    expect(names({ sort: 'projects' })).toBe('ABC')
  })
  test('a count says what choosing the value would give while the other filter stays', () => {
    const counts = countSites(rows, { ...none, districtIds: ['kentau'] })
    expect(Object.fromEntries(counts.types)).toEqual({ sez: 1, 'industrial-zone': 1 })
    expect(Object.fromEntries(counts.districts)).toEqual({ kentau: 2, sauran: 1 })
  })
})
