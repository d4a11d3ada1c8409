import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePlot, samplePlotUtility } from '@/test/plots'
import { fitOf, rankPlots } from './fit'
import { openStatuses, plotStatuses, utilityKinds, utilityStates } from './kinds'
import { monthAfter } from './months'
import { type Needs, needsQuery, parseNeeds } from './needs'

const today = '2026-11-22'
const power = (free: number | null) => samplePlotUtility({ kind: 'power', capacity: free, free })

describe('needs in an address', () => {
  test('are read as people of any country type numbers', () => {
    expect(parseNeeds({ ha: '3,5', mw: '２', gas: '1 200', water: '', sewer: '0', rail: 'yes', by: '2027-09' }, today).needs).toEqual({ ha: 3.5, mw: 2, gas: 1200, rail: true, by: '2027-09' })
  })
  test('that cannot be read are named and come back as typed', () => {
    const { needs, typed, errors } = parseNeeds({ ha: 'big', mw: '9999999', by: 'soon' }, today)
    expect(needs).toEqual({})
    expect(errors).toEqual({ ha: 'number', mw: 'number', by: 'date' })
    expect(typed.ha).toBe('big')
  })
  test('lie in the future; the month that runs still counts', () => {
    expect(parseNeeds({ by: '2026-10' }, today).errors).toEqual({ by: 'past' })
    expect(parseNeeds({ by: '2026-11' }, today).errors).toEqual({})
  })
  test('are the same after another address is made of them', () => {
    const { needs } = parseNeeds({ ha: '4', mw: '2.5', rail: 'yes', by: '2028' }, today)
    expect(parseNeeds(needsQuery(needs) as Record<string, string>, today).needs).toEqual(needs)
  })
})

describe('a plot and the needs', () => {
  test('say what fits, what is short by how much, and what nobody knows', () => {
    const plot = samplePlot({ areaHa: 5, utilities: [power(2), samplePlotUtility({ kind: 'gas' })] })
    const { checks, fits } = fitOf(plot, { ha: 4, mw: 2.5, gas: 100, sewer: 10 }, today)
    expect(checks.map(({ need, verdict, missing }) => [need, verdict, missing])).toEqual([['ha', 'fits', 0], ['mw', 'short', 0.5], ['gas', 'unknown', 0], ['sewer', 'unknown', 0]])
    expect(fits).toBe(false)
  })
  test('take the water that has most to give', () => {
    const plot = samplePlot({ utilities: [samplePlotUtility({ kind: 'water_drinking', free: 20 }), samplePlotUtility({ kind: 'water_technical', free: 200 })] })
    expect(fitOf(plot, { water: 100 }, today).checks[0]).toMatchObject({ verdict: 'fits', there: 200, network: { kind: 'water_technical' } })
  })
  test('wait for rail that has a date, and do not guess about rail that has none', () => {
    const rail = (readyOn: string | null) => samplePlot({ buildMonths: 0, utilities: [power(5), samplePlotUtility({ kind: 'rail', state: 'planned', readyOn })] })
    expect(fitOf(rail('2027-05-22'), { rail: true, by: '2027-02' }, today).checks.map(({ verdict, missing }) => [verdict, missing])).toEqual([['fits', 0], ['short', 2]])
    expect(fitOf(rail(null), { rail: true, by: '2027-02' }, today).checks.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
  })
  test('do not wait for a network that nobody asked for', () => {
    const plot = samplePlot({ buildMonths: 0, utilities: [power(5), samplePlotUtility({ kind: 'gas', state: 'planned', readyOn: '2029' })] })
    expect(fitOf(plot, { mw: 1, by: '2026-12' }, today).fits).toBe(true)
  })
})

const anyPlot = fc
  .record({
    code: fc.string({ minLength: 1, maxLength: 6 }),
    status: fc.constantFrom(...plotStatuses),
    areaHa: fc.option(fc.integer({ min: 1, max: 40 })),
    buildMonths: fc.option(fc.integer({ min: 0, max: 24 })),
    utilities: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...utilityKinds), state: fc.constantFrom(...utilityStates), free: fc.option(fc.integer({ min: 0, max: 50 })), readyOn: fc.option(fc.integer({ min: 1, max: 40 }).map((months) => monthAfter(today, months))) }).map(samplePlotUtility),
      { selector: ({ kind }) => kind },
    ),
  })
  .map(samplePlot)
const anyNeeds: fc.Arbitrary<Needs> = fc.record(
  { ha: fc.integer({ min: 1, max: 40 }), mw: fc.integer({ min: 1, max: 50 }), gas: fc.integer({ min: 1, max: 50 }), water: fc.integer({ min: 1, max: 50 }), sewer: fc.integer({ min: 1, max: 50 }), rail: fc.constant(true as const), by: fc.integer({ min: 0, max: 40 }).map((months) => monthAfter(today, months)) },
  { requiredKeys: [] },
)

describe('the ranking, for any plots and needs', () => {
  test('holds every plot that may be had once, and no other', () => {
    fc.assert(fc.property(fc.array(anyPlot, { maxLength: 8 }), anyNeeds, (plots, needs) => {
      expect(new Set(rankPlots(plots, needs, today).map(({ plot }) => plot))).toEqual(new Set(plots.filter(({ status }) => openStatuses.includes(status))))
    }))
  })
  test('puts no plot with a need unmet before one that meets them all', () => {
    fc.assert(fc.property(fc.array(anyPlot, { maxLength: 8 }), anyNeeds, (plots, needs) => {
      const fits = rankPlots(plots, needs, today).map((fit) => fit.fits)
      expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)))
    }))
  })
  test('answers each need, and a need fits exactly when nothing is missing or unknown', () => {
    fc.assert(fc.property(anyPlot, anyNeeds, (plot, needs) => {
      const { checks } = fitOf(plot, needs, today)
      expect(new Set(checks.map(({ need }) => need))).toEqual(new Set(Object.keys(needs)))
      for (const { verdict, missing } of checks) expect(missing > 0).toBe(verdict === 'short')
    }))
  })
  test('finds no plot worse that has more to give', () => {
    fc.assert(fc.property(anyPlot, anyNeeds, (plot, needs) => {
      const richer = { ...plot, areaHa: plot.areaHa === null ? null : plot.areaHa + 1, utilities: plot.utilities.map((utility) => ({ ...utility, free: utility.free === null ? null : utility.free + 1 })) }
      const short = (one: typeof plot) => fitOf(one, { ...needs, by: undefined }, today).checks.filter(({ verdict }) => verdict === 'short').length
      expect(short(richer)).toBeLessThanOrEqual(short(plot))
    }))
  })
})
