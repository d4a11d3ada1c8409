import { describe, expect, test } from 'vitest'
import type { Conditions } from './routing'
import { changeTable, lastChange, tableDifferences, type TableRule } from './routing-table'
import { neverFiring } from './routing-warnings'

const rule = (id: string, conditions: Conditions, on = true): TableRule => ({ id, conditions, unitId: `unit-${id}`, on })
const table = [rule('a', { siteIds: ['zone'] }), rule('b', { sectorIds: ['crops'] }), rule('c', { countries: ['CN'] }), rule('last', {})]
const order = (rules: readonly TableRule[] | undefined) => rules?.map(({ id }) => id).join('')

describe('a change of the table', () => {
  test.each([['up', 'b', 'baclast'], ['down', 'b', 'acblast'], ['up', 'a', undefined], ['down', 'c', undefined], ['up', 'last', undefined], ['remove', 'last', undefined], ['off', 'last', undefined], ['remove', 'b', 'aclast'], ['up', 'nobody', undefined]] as const)('%s of rule %s gives %s', (kind, id, expected) => {
    expect(order(changeTable(table, { kind, id }))).toBe(expected)
  })

  test.each([['c', 1, 'cablast'], ['a', 3, 'bcalast'], ['b', 2, 'abclast'], ['a', 4, undefined], ['a', 0, undefined], ['a', 1.5, undefined], ['last', 1, undefined]] as const)('a move of rule %s to place %s gives %s', (id, to, expected) => {
    expect(order(changeTable(table, { kind: 'move', id, to }))).toBe(expected)
  })

  test('adds a rule before the last one, and puts back no table without a last rule', () => {
    expect(order(changeTable(table, { kind: 'add', rule: rule('n', { kinds: ['investment'] }) }))).toBe('abcnlast')
    expect(changeTable(table, { kind: 'restore', rules: table.slice(0, 2) })).toBeUndefined()
  })
})

describe('what differs between two tables', () => {
  test('is said by rule: added, removed, changed, moved once, switched', () => {
    const after = [table[2]!, { ...table[0]!, on: false }, rule('n', { kinds: ['investment'] }), { ...table[3]!, unitId: 'other' }]
    expect(tableDifferences(table, after).map((one) => [one.kind, one.rule.id, one.place])).toEqual([['switched-off', 'a', 2], ['moved', 'a', 2], ['added', 'n', 3], ['changed', 'last', 4], ['removed', 'b', 2]])
  })

  test('is nothing for the same conditions in another order', () => {
    expect(tableDifferences([rule('a', { sectorIds: ['x', 'y'], countries: ['CN'] })], [rule('a', { countries: ['CN'], sectorIds: ['y', 'x'] })])).toEqual([])
  })
})

describe('a rule never fires', () => {
  const parents = new Map([['hall', 'zone']])
  const warned = (...conditions: Conditions[]) => [...neverFiring(conditions.map((one, index) => rule(String(index + 1), one)), parents)]
  test.each<[string, Conditions, Conditions]>([
    ['of one that always matches', {}, { countries: ['CN'] }],
    ['of a wider list', { sectorIds: ['a', 'b'] }, { sectorIds: ['b'], countries: ['CN'] }],
    ['of the site that it is a part of', { siteIds: ['zone'] }, { siteIds: ['hall'] }],
    ['of a wider range', { minAmountUsd: 10 }, { minAmountUsd: 20, maxAmountUsd: 30 }],
    ['of one for every kind that is asked', { kinds: ['investment', 'export', 'event', 'other'] }, { sectorIds: ['a'] }],
  ])('after %s', (_what, wide, narrow) => {
    expect(warned(wide, narrow)).toEqual([['2', { kind: 'hidden', by: 1 }]])
  })
  test.each<[string, Conditions, Conditions]>([
    ['a narrower list', { sectorIds: ['a'] }, { sectorIds: ['a', 'b'] }],
    ['a further condition', { sectorIds: ['a'], countries: ['CN'] }, { sectorIds: ['a'] }],
    ['a part of its site', { siteIds: ['hall'] }, { siteIds: ['zone'] }],
    ['one kind of several', { kinds: ['investment'] }, { sectorIds: ['a'] }],
    ['a narrower range', { minAmountUsd: 20 }, { minAmountUsd: 10 }],
  ])('not after %s', (_what, first, second) => {
    expect(warned(first, second)).toEqual([])
  })
  test('when no inquiry can meet it, and says nothing of rules that are switched off', () => {
    expect(warned({ kinds: ['lottery'] }, { minAmountUsd: 2, maxAmountUsd: 1 }, { sectorIds: [] }).map(([, why]) => why.kind)).toEqual(['impossible', 'impossible', 'impossible'])
    expect(neverFiring([rule('a', {}, false), rule('b', { countries: ['CN'] }), rule('c', { countries: ['CN'] }, false)], parents).size).toBe(0)
  })
})

describe('the last change of a draft', () => {
  const after = (ruleId: string | null, rules: readonly TableRule[] | undefined) => {
    const last = lastChange({ rules: table, restoredFrom: null, ruleId }, rules!)
    return last === 'several' ? last : [last.kind, last.rule.id, last.from, last.place]
  }
  test('is told of the rule that somebody chose, not of one that made room', () => {
    expect(after('b', changeTable(table, { kind: 'up', id: 'b' }))).toEqual(['moved', 'b', 2, 1])
    expect(after('a', changeTable(table, { kind: 'down', id: 'a' }))).toEqual(['moved', 'a', 1, 2])
    expect(after('c', changeTable(table, { kind: 'remove', id: 'c' }))).toEqual(['removed', 'c', 3, 3])
    expect(after('n', changeTable(table, { kind: 'add', rule: rule('n', { kinds: ['event'] }) }))).toEqual(['added', 'n', 4, 4])
    expect(after('a', changeTable(table, { kind: 'off', id: 'a' }))).toEqual(['switched-off', 'a', 1, 1])
    expect(after('a', changeTable(table, { kind: 'edit', id: 'a', conditions: { countries: ['KZ'] }, unitId: 'u' }))).toEqual(['changed', 'a', 1, 1])
    expect(after(null, table.slice(1))).toBe('several')
  })
})
