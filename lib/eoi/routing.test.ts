import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Conditions, type Inquiry, route, type Rule, watchersOf } from './routing'

const nothing: Inquiry = { siteIds: [], projectId: null, plotCode: null, sectorId: null, districtIds: [], country: null, amountUsd: null, kind: 'investment' }
const rule = (position: number, conditions: Conditions, unitId = `unit-${position}`): Rule => ({ id: `rule-${position}`, position, conditions, unitId })
const last = rule(99, {}, 'dept-investment')

describe('one rule', () => {
  test.each<[string, Conditions, Partial<Inquiry>, Partial<Inquiry>, string]>([
    ['siteIds', { siteIds: ['sez'] }, { siteIds: ['sez'] }, { siteIds: ['park'] }, 'sez'],
    ['siteIds', { siteIds: ['sez'] }, { siteIds: ['sez-part', 'sez'] }, {}, 'sez'],
    ['projectIds', { projectIds: ['oil', 'cotton'] }, { projectId: 'cotton' }, { projectId: 'glass' }, 'cotton'],
    ['plotCodes', { plotCodes: ['A-1'] }, { plotCode: 'A-1' }, { plotCode: 'A-2' }, 'A-1'],
    ['sectorIds', { sectorIds: ['textiles'] }, { sectorId: 'textiles' }, { sectorId: null }, 'textiles'],
    ['districtIds', { districtIds: ['arys'] }, { districtIds: ['kentau', 'arys'] }, { districtIds: ['kentau'] }, 'arys'],
    ['countries', { countries: ['CN'] }, { country: 'CN' }, { country: 'TR' }, 'CN'],
    ['minAmountUsd', { minAmountUsd: 1e6 }, { amountUsd: 1e6 }, { amountUsd: 999_999 }, '1000000'],
    ['maxAmountUsd', { maxAmountUsd: 1e6 }, { amountUsd: 1e6 }, { amountUsd: 1_000_001 }, '1000000'],
    ['maxAmountUsd', { maxAmountUsd: 1e6 }, { amountUsd: 0 }, { amountUsd: null }, '1000000'],
    ['minAmountUsd', { minAmountUsd: 0 }, { amountUsd: 0 }, { amountUsd: null }, '0'],
    ['kinds', { kinds: ['export'] }, { kind: 'export' }, { kind: 'investment' }, 'export'],
  ])('with %s fires when it holds, says why, and not otherwise', (condition, conditions, holds, fails, value) => {
    expect(route([rule(1, conditions), last], { ...nothing, ...holds })).toEqual({ unitId: 'unit-1', ruleId: 'rule-1', position: 1, reasons: [{ condition, value }] })
    expect(route([rule(1, conditions), last], { ...nothing, ...fails }).unitId).toBe('dept-investment')
  })

  test('with several conditions needs all of them', () => {
    const both = rule(1, { sectorIds: ['textiles'], countries: ['CN'] })
    expect(route([both, last], { ...nothing, sectorId: 'textiles', country: 'CN' }).reasons).toEqual([{ condition: 'sectorIds', value: 'textiles' }, { condition: 'countries', value: 'CN' }])
    expect(route([both, last], { ...nothing, sectorId: 'textiles', country: 'TR' }).unitId).toBe('dept-investment')
    expect(route([both, last], { ...nothing, country: 'CN' }).unitId).toBe('dept-investment')
  })

  test('with an empty list or an unknown condition never fires', () => {
    expect(route([rule(1, { siteIds: [] }), last], { ...nothing, siteIds: ['sez'] }).unitId).toBe('dept-investment')
    expect(route([rule(1, { moonPhase: ['full'] } as Conditions), last], nothing).unitId).toBe('dept-investment')
  })

  test('without conditions always fires and gives no reason', () => {
    expect(route([last], nothing)).toEqual({ unitId: 'dept-investment', ruleId: 'rule-99', position: 99, reasons: [] })
  })
})

describe('the table', () => {
  test('is read by position, and the first rule that holds wins', () => {
    const rules = [rule(2, { countries: ['CN'] }), last, rule(1, { sectorIds: ['textiles'] })]
    expect(route(rules, { ...nothing, sectorId: 'textiles', country: 'CN' }).unitId).toBe('unit-1')
    expect(route(rules, { ...nothing, country: 'CN' }).unitId).toBe('unit-2')
    expect(route(rules, nothing).unitId).toBe('dept-investment')
  })

  test('without a rule that always matches is a fault that is not hidden', () => {
    expect(() => route([rule(1, { countries: ['CN'] })], nothing)).toThrow('no rule that always matches')
  })

  const word = fc.constantFrom('a', 'b', 'c')
  const words = fc.uniqueArray(word, { minLength: 1 })
  const conditions: fc.Arbitrary<Conditions> = fc.record({ siteIds: words, projectIds: words, plotCodes: words, sectorIds: words, districtIds: words, countries: words, minAmountUsd: fc.nat(3), maxAmountUsd: fc.nat(3), kinds: words }, { requiredKeys: [] })
  const inquiry: fc.Arbitrary<Inquiry> = fc.record({
    siteIds: fc.uniqueArray(word), projectId: fc.option(word), plotCode: fc.option(word), sectorId: fc.option(word), districtIds: fc.uniqueArray(word), country: fc.option(word), amountUsd: fc.option(fc.nat(3)), kind: word,
  })

  test('gives every inquiry exactly one unit, the same however the rules are shuffled', () => {
    const shuffled = fc.array(conditions, { maxLength: 8 }).map((list) => [...list.map((item, index) => rule(index + 1, item)), last]).chain((rules) => fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })))
    fc.assert(
      fc.property(shuffled, inquiry, ([rules, others], asked) => {
        const decision = route(rules, asked)
        expect(rules.filter(({ unitId }) => unitId === decision.unitId)).toHaveLength(1)
        expect(route(others, asked)).toEqual(decision)
        // Every rule before the one that fired fails by itself.
        for (const earlier of rules.filter(({ position }) => position < decision.position)) expect(route([earlier, last], asked).unitId).toBe('dept-investment')
      }),
    )
  })
})

describe('who watches', () => {
  const units = [
    { id: 'dept-investment', type: 'department', districtIds: [] },
    { id: 'dept-industry', type: 'department', districtIds: ['arys'] },
    { id: 'akimat-arys', type: 'district-akimat', districtIds: ['arys'] },
    { id: 'akimat-kentau', type: 'district-akimat', districtIds: ['kentau'] },
  ]
  test('are the investment department and the akimats of the districts, without the holder', () => {
    expect(watchersOf({ ...nothing, districtIds: ['arys'] }, 'dept-industry', units, 'dept-investment')).toEqual(['dept-investment', 'akimat-arys'])
    expect(watchersOf(nothing, 'dept-investment', units, 'dept-investment')).toEqual([])
    expect(watchersOf({ ...nothing, districtIds: ['arys', 'kentau'] }, 'akimat-arys', units, 'dept-investment')).toEqual(['dept-investment', 'akimat-kentau'])
  })
})
