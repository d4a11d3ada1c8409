import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Conditions, type Inquiry, route } from './routing'
import { changeTable, type TableChange, type TableRule } from './routing-table'

const word = fc.constantFrom('a', 'b', 'c')
const words = fc.uniqueArray(word, { minLength: 1 })
const conditions: fc.Arbitrary<Conditions> = fc.record({ siteIds: words, projectIds: words, plotCodes: words, sectorIds: words, districtIds: words, countries: words, minAmountUsd: fc.nat(3), maxAmountUsd: fc.nat(3), kinds: words }, { requiredKeys: [] })
const inquiry: fc.Arbitrary<Inquiry> = fc.record({
  siteIds: fc.uniqueArray(word), projectId: fc.option(word), plotCode: fc.option(word), sectorId: fc.option(word), districtIds: fc.uniqueArray(word), country: fc.option(word), amountUsd: fc.option(fc.nat(3)), kind: word,
})
const id = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'last', 'none')
const rule: fc.Arbitrary<TableRule> = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3', 'r4'), conditions, unitId: word, on: fc.boolean() })
const change: fc.Arbitrary<TableChange> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), rule }),
  fc.record({ kind: fc.constant('edit' as const), id, conditions, unitId: word }),
  fc.record({ kind: fc.constantFrom('up' as const, 'down' as const, 'on' as const, 'off' as const, 'remove' as const), id }),
  fc.record({ kind: fc.constant('restore' as const), rules: fc.array(rule, { maxLength: 3 }) }),
)
const last: TableRule = { id: 'last', conditions: {}, unitId: 'unit', on: true }
const inForce = (rules: readonly TableRule[]) => rules.map((each, index) => ({ ...each, position: index + 1 })).filter(({ on }) => on)

test('whatever admins do to the table, it decides every inquiry', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), inquiry, (changes, asked) => {
      let table: readonly TableRule[] = [last]
      for (const each of changes) {
        if (each.kind === 'add' && table.some((known) => known.id === each.rule.id)) continue
        table = changeTable(table, each) ?? table
        expect(table.at(-1)).toMatchObject({ on: true, conditions: {} })
        expect(() => route(inForce(table), asked)).not.toThrow()
      }
    }),
  )
})

test('the first rule that matches wins: whatever stands below it changes nothing', () => {
  fc.assert(
    fc.property(fc.array(conditions, { maxLength: 8 }), fc.array(conditions, { maxLength: 4 }), inquiry, (above, below, asked) => {
      const rules = inForce([...above.map((each, index) => ({ id: `r${index}`, conditions: each, unitId: `unit-${index}`, on: true })), last])
      const decision = route(rules, asked)
      const upTo = rules.slice(0, decision.position)
      const others = below.map((each, index) => ({ id: `b${index}`, conditions: each, unitId: 'below', on: true, position: decision.position + 1 + index }))
      expect(route([...others, ...upTo], asked)).toEqual(decision)
    }),
  )
})

test('a rule with more conditions matches no inquiry that it did not match before', () => {
  fc.assert(
    fc.property(conditions, conditions, inquiry, (few, more, asked) => {
      const wins = (each: Conditions) => route(inForce([{ id: 'r', conditions: each, unitId: 'r', on: true }, last]), asked).unitId === 'r'
      expect(wins({ ...more, ...few }) && !wins(few)).toBe(false)
    }),
  )
})
