import { describe, expect, test } from 'vitest'
import type { Figure } from '../projects/record'
import { compared, differ, shares, type Values } from './differences'
import { type ComparedPlot, newestPlotDate, plotValues } from './plot-values'
import { type ComparedProject, newestDate, projectValues } from './project-values'

const source = { id: 's', publisher: 'Akimat', date: '2025-06-18', kind: 'official' }
const figure = (kind: Figure['kind'], value: string, unit: string, headline = false): Figure => ({ kind, value, unit, note: null, headline, source })
const project = (own: Partial<ComparedProject> = {}): ComparedProject => ({
  figures: [], stage: 'idea', stageAsOf: null, sectorId: 'crops', seeks: null, exportOriented: null, site: null, districts: [], partners: [], sources: new Map(), ...own,
})

describe('listings differ in a row', () => {
  test.each<[string, Values[], boolean]>([
    ['when they say different things', [{ area: '5' }, { area: '6' }], true],
    ['when one is silent', [{ area: '5' }, { area: null }], true],
    ['not when all are silent', [{ area: null }, { area: null }], false],
    ['not when all say the same', [{ area: '5' }, { area: '5' }, { area: '5' }], false],
    ['not because it does not apply to one of them', [{ area: '5' }, {}], false],
    ['when it does not apply to one and the others differ', [{ area: '5' }, {}, { area: '6' }], true],
  ])('%s', (_, columns, expected) => {
    expect(differ('area', columns)).toBe(expected)
  })
})

describe('a comparison', () => {
  const columns: Values[] = [{ amount: 'USD 5', area: '1', stage: 'idea' }, { amount: 'USD 6', area: '1', stage: 'idea' }]
  const rows = (only: boolean) => compared(columns, only).groups.flatMap((group) => group.rows.map(({ row }) => row))

  test('has the rows that apply to one of its listings, in the order of the page', () => {
    expect(rows(false)).toEqual(['amount', 'area', 'stage'])
    expect(compared(columns, false).left).toBe(0)
  })

  test('of differences alone leaves out equal rows and counts them', () => {
    expect(rows(true)).toEqual(['amount'])
    expect(compared(columns, true).left).toBe(2)
  })
})

describe('bars', () => {
  test.each<[string, Values[], (number | undefined)[]]>([
    ['stand for amounts in one currency', [{ amount: 'USD 50' }, { amount: 'USD 200' }, { amount: null }, {}], [0.25, 1, undefined, undefined]],
    ['never for different currencies', [{ amount: 'USD 50' }, { amount: 'KZT 200' }], [undefined, undefined]],
    ['never where one source names a range', [{ amount: 'USD 50' }, { amount: 'USD 200' }, { amount: 'USD 1-2' }], [undefined, undefined, undefined]],
    ['not for one amount alone, nor for words', [{ amount: 'USD 50' }, { amount: null }], [undefined, undefined]],
  ])('%s', (_, columns, expected) => {
    expect(shares('amount', columns)).toEqual(expected)
  })
})

describe('a project', () => {
  test('is compared by its stated amount with its currency, whatever the number of digits', () => {
    const values = (...figures: Figure[]) => projectValues(project({ figures })).amount
    expect(values(figure('amount', '5000000.0000', 'USD'))).toBe(values(figure('amount', '5000000', 'USD')))
    expect(values(figure('amount', '5000000', 'USD'))).not.toBe(values(figure('amount', '5000000', 'KZT')))
    expect(values(figure('amount', '270', 'USD'), figure('amount', '600', 'USD'))).toBe('USD 270-600')
    expect(values(figure('amount', '270', 'USD', true), figure('amount', '600', 'USD'))).toBe('USD 270')
    expect(values()).toBeNull()
  })

  test('is compared by what kind of jobs are stated, too', () => {
    const jobs = (...figures: Figure[]) => projectValues(project({ figures })).jobs
    expect(jobs(figure('jobs_permanent', '500', 'jobs'))).not.toBe(jobs(figure('jobs_temporary', '500', 'jobs')))
  })

  test('is the same whatever the order of its districts and partners', () => {
    const districts = ['a', 'b'].map((id) => ({ id, name: {} }))
    expect(projectValues(project({ districts }))).toEqual(projectValues(project({ districts: districts.toReversed() })))
  })

  test('is as new as the newest date behind it, and says nothing of plots', () => {
    const own = project({ stageAsOf: '2025-06', figures: [figure('amount', '1', 'USD')], sources: new Map([['x', { ...source, date: null }]]) })
    expect(newestDate(own)).toBe('2025-06-18')
    expect(newestDate(project())).toBeNull()
    expect(projectValues(own)).not.toHaveProperty('power')
  })
})

describe('a plot', () => {
  const plot = (own: Partial<ComparedPlot> = {}): ComparedPlot => ({
    id: 's/A-1', site: { id: 's', name: {} }, code: 'A-1', kind: 'plot', name: null, areaHa: 5, shape: null, divisible: null, smallestPartHa: null, status: 'free', statusAsOf: null, onHoldUntil: null, tenure: null, price: null,
    permittedUse: null, buildClass: 'serviced-plot', buildMonths: 9, floorM2: null, clearHeightM: null, floorLoad: null, craneT: null, docks: null, condition: null, notes: null, sourceId: null, sample: false, version: 1,
    utilities: [{ kind: 'power', unit: 'MW', capacity: 10, promised: 4, held: 0, free: 6, voltageKv: null, distanceM: 200, state: 'building', readyOn: '2027-06', confirmedOn: '2026-10-01', confirmedBy: null, sourceId: null, note: null }],
    districts: [], sources: new Map(), ...own,
  })
  const today = '2026-11-22'

  test('is compared by what is free of each network, not by who confirmed it', () => {
    const [power] = plot().utilities
    const values = (own: Partial<ComparedPlot['utilities'][number]>) => plotValues(plot({ utilities: [{ ...power!, ...own }] }), today).power
    expect(values({ confirmedOn: '2026-11-01' })).toBe(values({}))
    expect(values({ free: 5 })).not.toBe(values({}))
    expect(plotValues(plot({ utilities: [] }), today).power).toBeNull()
  })

  test('has no months to production when it is not offered, and no rows of halls when it is land', () => {
    expect(plotValues(plot(), today).months).toMatch(/^months \d+$/)
    expect(plotValues(plot({ utilities: [] }), today).months).toBeNull()
    expect(plotValues(plot({ status: 'built' }), today).months).toBeUndefined()
    expect(plotValues(plot(), today)).not.toHaveProperty('floor')
    expect(plotValues(plot({ kind: 'hall', floorM2: 4000 }), today).floor).toBe('m2 4000')
  })

  test('beside a project differs only in rows that both have', () => {
    const columns = [plotValues(plot(), today), projectValues(project())]
    expect(differ('area', columns)).toBe(true)
    expect(differ('power', columns)).toBe(false)
    expect(differ('amount', columns)).toBe(false)
  })

  test('is as new as the newest date behind it', () => {
    expect(newestPlotDate(plot({ statusAsOf: '2026-09' }))).toBe('2026-10-01')
  })
})
