import { expect, test } from 'vitest'
import { activeConditions, cleared, filterQuery, onlyKnown, pageCount, parseFilters, without } from './filters'

test('an address without a query asks for the first page, disclosed amounts first', () => {
  expect(parseFilters({})).toMatchObject({ q: '', sector: [], stage: [], district: [], country: [], site: [], sort: 'amount', page: 1, view: 'list' })
})

test('several values repeat the key, and repeats count once', () => {
  expect(parseFilters({ sector: ['crops', 'textiles', 'crops'], stage: 'idea' })).toMatchObject({ sector: ['crops', 'textiles'], stage: ['idea'] })
})

test('unknown stages, sorts and page numbers are ignored', () => {
  expect(parseFilters({ stage: ['idea', 'dream'], sort: 'luck', page: '-3' })).toMatchObject({ stage: ['idea'], sort: 'amount', page: 1 })
  for (const page of ['0', 'two', '1.5', '99999999', '']) expect(parseFilters({ page }).page).toBe(1)
})

test('ids that no record has are dropped', () => {
  const known = { sector: ['crops'], district: ['arys'], country: ['CN'], site: ['sez-turan'] }
  expect(onlyKnown(parseFilters({ sector: ['crops', 'gold'], country: 'XX', stage: 'idea' }), known)).toMatchObject({ sector: ['crops'], country: [], stage: ['idea'] })
})

test('ranges, currencies and steps that make no sense are ignored', () => {
  expect(parseFilters({ min: '5 000 000', max: '1e9', currency: 'XAU', jobs: '-1', updated: '31', show: 'CNY', view: 'globe' })).toMatchObject({ min: '5000000', max: undefined, currency: 'USD', jobs: undefined, updated: undefined, show: 'CNY', view: 'list' })
  expect(parseFilters({ seeks: ['buyer', 'unknown', 'gold'], export: 'maybe', documents: 'yes' })).toMatchObject({ seeks: ['buyer', 'unknown'], export: [], documents: ['yes'] })
})

test('the best match comes first only where there is something to match', () => {
  expect(parseFilters({ sort: 'relevance' }).sort).toBe('amount')
  expect(parseFilters({ q: 'cotton' }).sort).toBe('relevance')
  expect(without(parseFilters({ q: 'cotton' }), 'q').sort).toBe('amount')
})

test('a range is one condition and is dropped as one', () => {
  const filters = parseFilters({ min: '1', max: '2', currency: 'KZT', jobs: '100' })
  expect(activeConditions(filters)).toEqual(['amount', 'jobs'])
  expect(filterQuery(without(filters, 'amount'))).toMatchObject({ min: undefined, max: undefined, currency: undefined, jobs: '100' })
  expect(filterQuery(filters)).toMatchObject({ min: '1', max: '2', currency: 'KZT' })
})

test('the query of an address leaves defaults out and keeps the rest', () => {
  expect(Object.values(filterQuery(parseFilters({ page: '1', sort: 'amount' }))).flat().filter(Boolean)).toEqual([])
  expect(filterQuery(parseFilters({ q: 'oil', page: '2', sort: 'jobs', site: 'sez-turan' }))).toMatchObject({ q: 'oil', page: '2', sort: 'jobs', site: ['sez-turan'] })
})

test('taking one value away keeps the others and goes back to the first page', () => {
  const filters = parseFilters({ sector: ['crops', 'textiles'], q: 'oil', page: '2' })
  expect(without(filters, 'sector', 'crops')).toMatchObject({ sector: ['textiles'], q: 'oil', page: 1 })
  expect(without(filters, 'sector')).toMatchObject({ sector: [] })
  expect(without(filters, 'q')).toMatchObject({ q: '', sector: ['crops', 'textiles'] })
})

test('clearing drops every condition but keeps the order', () => {
  const filters = parseFilters({ sector: 'crops', q: 'oil', sort: 'name' })
  expect(activeConditions(filters)).toEqual(['q', 'sector'])
  expect(activeConditions(cleared(filters))).toEqual([])
  expect(cleared(filters).sort).toBe('name')
})

test('an empty list has one page, and a full page does not open another', () => {
  expect([0, 1, 24, 25, 59].map(pageCount)).toEqual([1, 1, 1, 2, 3])
})
