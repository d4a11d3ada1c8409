import { expect, test } from 'vitest'
import { activeConditions, cleared, filterQuery, onlyKnown, pageCount, parseFilters, searchWords, without } from './filters'

test('an address without a query asks for the first page, disclosed amounts first', () => {
  expect(parseFilters({})).toEqual({ q: '', sector: [], stage: [], district: [], country: [], site: [], sort: 'amount', page: 1 })
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

test('a search is cut into lower-case words at every kind of space', () => {
  expect(searchWords('  Қазақ\u3000ПАРК oil ')).toEqual(['қазақ', 'парк', 'oil'])
  expect(searchWords('棉纺织')).toEqual(['棉纺织'])
})

test('the query of an address leaves defaults out and keeps the rest', () => {
  expect(filterQuery(parseFilters({ page: '1', sort: 'amount' }))).toEqual({ sector: [], stage: [], district: [], country: [], site: [] })
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
  expect(activeConditions(filters)).toEqual(['sector', 'q'])
  expect(activeConditions(cleared(filters))).toEqual([])
  expect(cleared(filters).sort).toBe('name')
})

test('an empty list has one page, and a full page does not open another', () => {
  expect([0, 1, 24, 25, 59].map(pageCount)).toEqual([1, 1, 1, 2, 3])
})
