import { describe, expect, test } from 'vitest'
import { inquiryOf } from './inquiry'
import { type Inquiry, matchingRules, route } from './routing'
import { readingOrder, type TableRule } from './routing-table'
import { readDescribed, tryTable } from './routing-trial'

const places = new Map([['zone', { parentId: null, districtIds: ['north', 'south'] }], ['hall', { parentId: 'zone', districtIds: ['north'] }]])
const about = (answers: Record<string, string>, siteId?: string): Inquiry => inquiryOf(siteId ? { projectId: null, plotCode: null, siteId, sectorId: null, projectDistricts: null } : undefined, answers, places)
const rule = (id: string, conditions: TableRule['conditions'], unitId = id, on = true): TableRule => ({ id, conditions, unitId, on })
const table = [rule('zone', { siteIds: ['zone'] }), rule('crops', { sectorIds: ['crops'] }), rule('china', { countries: ['CN'] }), rule('rest', {})]

describe('a trial of a table', () => {
  const cases = [
    { reference: 'TRK-1', inquiry: about({ sector: 'crops', country: 'CN' }) }, { reference: 'TRK-2', inquiry: about({ sector: 'metal', country: 'CN' }) },
    { reference: 'TRK-3', inquiry: about({ sector: 'crops', country: 'CN' }) }, { reference: 'TRK-4', inquiry: about({ country: 'CN' }, 'hall') },
  ]

  test('says which cases would go elsewhere, from where to where, and how often each rule fires', () => {
    const moved = [table[2]!, table[0]!, table[1]!, table[3]!]
    const trial = tryTable(table, moved, cases)
    expect(trial.shifts).toEqual([{ from: 'crops', to: 'china', references: ['TRK-1', 'TRK-3'] }, { from: 'zone', to: 'china', references: ['TRK-4'] }])
    expect([...trial.fires]).toEqual([['china', 4]])
  })

  test('says nothing of a rule that stands elsewhere and gives the same unit', () => {
    expect(tryTable(table, [rule('new', { countries: ['CN'], sectorIds: ['crops'] }, 'crops'), ...table], cases).shifts).toEqual([])
  })

  test('counts no rule that is switched off', () => {
    expect(tryTable(table, [{ ...table[0]!, on: false }, ...table.slice(1)], cases).shifts).toEqual([{ from: 'zone', to: 'china', references: ['TRK-4'] }])
  })
})

describe('a described inquiry', () => {
  test('is on the site and on all it is a part of, in the districts of the nearest', () => {
    expect(about({ district: 'west' }, 'hall')).toMatchObject({ siteIds: ['hall', 'zone'], districtIds: ['north'] })
    expect(about({ district: 'west' })).toMatchObject({ siteIds: [], districtIds: ['west'] })
  })

  test('meets rules further down too, and the first of them is the one that fires', () => {
    const rules = readingOrder(table)
    const inquiry = about({ sector: 'crops', country: 'CN' })
    expect(matchingRules(rules, inquiry).map(({ ruleId, position }) => [ruleId, position])).toEqual([['crops', 2], ['china', 3], ['rest', 4]])
    expect(route(rules, inquiry)).toEqual(matchingRules(rules, inquiry)[0])
  })
})

describe('an inquiry that an admin describes', () => {
  const fires = (conditions: TableRule['conditions'], query: Record<string, unknown>) => {
    const { plot, site, ...answers } = readDescribed(query).answers
    const lead = site || plot ? { projectId: null, plotCode: plot || null, siteId: site || null, sectorId: null, projectDistricts: null } : undefined
    return route(readingOrder([rule('asked', conditions), rule('rest', {})]), inquiryOf(lead, answers, places)).unitId === 'asked'
  }
  test.each<[TableRule['conditions'], Record<string, string>, Record<string, string>]>([
    [{ kinds: ['export'] }, { kind: 'export' }, { kind: '' }], [{ kinds: ['investment'] }, { kind: 'export', site: 'hall' }, { kind: 'export' }], [{ plotCodes: ['A-01'] }, { plot: 'A-01' }, { plot: 'A-02' }], [{ siteIds: ['zone'] }, { site: 'hall' }, {}],
    [{ sectorIds: ['crops'] }, { sector: 'crops' }, {}], [{ districtIds: ['north'] }, { district: 'north' }, { district: 'south' }], [{ countries: ['CN'] }, { country: 'CN' }, {}],
    [{ minAmountUsd: 7e6 }, { amount: '7 000 000' }, { amount: '6,999,999' }], [{ maxAmountUsd: 7e6 }, { amount: '0' }, { amount: '' }],
  ])('meets the condition %j as %j, and not as %j', (conditions, meets, misses) => {
    expect([fires(conditions, meets), fires(conditions, misses)]).toEqual([true, false])
  })
  test('keeps an amount that cannot be read as typed, and says so', () => {
    expect(readDescribed({ amount: ' a lot ', kind: ['x', 'y'] })).toMatchObject({ typed: { amount: 'a lot', kind: '' }, answers: { amount: '' }, errors: { amount: 'number' } })
  })
})
