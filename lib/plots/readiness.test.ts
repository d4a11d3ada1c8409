import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type UtilityKind, utilityKinds, utilityStates } from './kinds'
import { monthAfter, monthsUntil } from './months'
import { bandOf, bands, readiness, within } from './readiness'
import { samplePlot, samplePlotUtility as sampleUtility } from '@/test/plots'

const today = '2026-11-22'
const plotWith = (buildMonths: number | null, ...networks: [UtilityKind, 'built' | 'building' | 'planned', string?][]) =>
  samplePlot({ buildMonths, utilities: networks.map(([kind, state, readyOn]) => sampleUtility({ kind, state, readyOn: readyOn ?? null })) })

describe('months until a stated date', () => {
  test.each([
    ['2026-11-22', 0], ['2026-12-22', 1], ['2026-12-23', 2], ['2026-11', 1], ['2027-04', 6], ['2027-04-22', 5], ['2026', 2], ['2027', 14],
  ])('%s is %i months away: a month or a year counts by its last day, and a part of a month as a whole one', (stated, months) => {
    expect(monthsUntil(stated, today)).toBe(months)
  })
  test('are not counted once the day has passed', () => {
    expect(monthsUntil('2026-11-21', today)).toBeUndefined()
    expect(monthsUntil('2026-10', today)).toBeUndefined()
  })
  test('lead back to a month that lies so far ahead', () => {
    expect(monthAfter(today, 0)).toBe('2026-11')
    expect(monthAfter(today, 14)).toBe('2028-01')
  })
})

describe('months to first production', () => {
  test('are none for a running hall with every network', () => {
    expect(readiness(plotWith(0, ['power', 'built'], ['gas', 'built']), today)).toMatchObject({ months: 0, decides: 'building', unknown: [] })
  })
  test('are the building alone when all networks work', () => {
    expect(readiness(plotWith(12, ['power', 'built']), today)).toMatchObject({ months: 12, wait: 0, decides: 'building' })
  })
  test('are the latest date and then the building, and the latest network is named', () => {
    expect(readiness(plotWith(12, ['power', 'built'], ['gas', 'building', '2027-04-22'], ['road', 'building', '2027-01']), today)).toMatchObject({ months: 17, wait: 5, decides: 'gas' })
  })
  test('stay unknown when a date is missing, and say what is known', () => {
    expect(readiness(plotWith(12, ['power', 'planned'], ['gas', 'building', '2027-04-22']), today)).toMatchObject({ months: null, atLeast: 17, unknown: ['power'] })
  })
  test('stay unknown when a date has passed and the work is not done', () => {
    expect(readiness(plotWith(12, ['power', 'building', '2026-09']), today)).toMatchObject({ months: null, unknown: ['power'] })
  })
  test('stay unknown without a class of building, and without a word about power', () => {
    expect(readiness(plotWith(null, ['power', 'built']), today)).toMatchObject({ months: null, unknown: ['building'] })
    expect(readiness(plotWith(12), today)).toMatchObject({ months: null, unknown: ['power'] })
  })
  test('wait for rail only when it is asked for', () => {
    const plot = plotWith(12, ['power', 'built'], ['rail', 'planned'])
    expect(readiness(plot, today).months).toBe(12)
    expect(readiness(plot, today, ['power', 'rail']).months).toBeNull()
  })
  test('fall into one band, and six months include what works now', () => {
    expect([0, 1, 6, 7, 12, 13, null].map(bandOf)).toEqual(['now', '6', '6', '12', '12', 'later', undefined])
    expect(bands.filter((band) => within(0, band))).toEqual(['now', '6', '12'])
    expect(bands.filter((band) => within(13, band))).toEqual(['later'])
    expect(bands.filter((band) => within(null, band))).toEqual([])
  })
})

const utilities = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...utilityKinds), state: fc.constantFrom(...utilityStates), readyOn: fc.option(fc.integer({ min: 1, max: 60 }).map((months) => monthAfter(today, months))) }).map(sampleUtility),
  { selector: ({ kind }) => kind },
)
const anyPlot = fc.record({ buildMonths: fc.option(fc.integer({ min: 0, max: 60 })), utilities }).map(samplePlot)

describe('the rule, for any plot', () => {
  test('never gives less than the building and than each wait', () => {
    fc.assert(fc.property(anyPlot, (plot) => {
      const { months, items, building } = readiness(plot, today)
      if (months === null) return
      expect(months).toBeGreaterThanOrEqual(building!)
      for (const item of items) expect(months).toBeGreaterThanOrEqual(item.months! + building!)
    }))
  })
  test('gives a number exactly when nothing is unknown', () => {
    fc.assert(fc.property(anyPlot, (plot) => {
      const { months, unknown } = readiness(plot, today)
      expect(months === null).toBe(unknown.length > 0)
    }))
  })
  test('never gets shorter when one more network is waited for', () => {
    fc.assert(fc.property(anyPlot, fc.constantFrom(...utilityKinds), (plot, kind) => {
      const [few, more] = [readiness(plot, today, ['power']), readiness(plot, today, ['power', kind])]
      expect(more.atLeast).toBeGreaterThanOrEqual(few.atLeast)
      if (few.months === null) expect(more.months).toBeNull()
    }))
  })
  test('takes nothing away when one connection is finished', () => {
    fc.assert(fc.property(anyPlot, (plot) => {
      const done = { ...plot, utilities: plot.utilities.map((utility, index) => (index === 0 ? { ...utility, state: 'built' as const } : utility)) }
      expect(readiness(done, today).atLeast).toBeLessThanOrEqual(readiness(plot, today).atLeast)
    }))
  })
})
