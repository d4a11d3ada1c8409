import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findPlot } from '@/db/queries/plots'
import { audit, catalogue, plotHolds, plots, plotUtilities } from '@/db/schema'
import { loadSamplePlots } from '@/db/seed/sample-plots'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound } from '@/lib/errors'
import { utilityOf } from '@/lib/plots/record'
import { declineCase, referCase } from '@/server/eois/officer'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { holdPlot, releaseDueHolds, releasePlot } from './hold'

const now = new Date('2026-11-22T06:00:00Z')
const later = new Date('2026-12-04T13:00:00Z')
const plotId = 'sez-turan/A-01'
const wanted = { plotId, until: '2026-12-04', needs: { power: 1.5, gas: 400 } }

let investor: SignedIn
let officer: SignedIn
const prepare = async () => {
  await db().transaction((tx) => loadSamplePlots(tx, now))
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['sez-turan-management'])
}

const caseFor = (...codes: string[]) => sendCase(investor, now, { listings: codes.map((plot) => ({ site: 'sez-turan', plot })) })
const plot = async (code = 'A-01') => (await findPlot(anyone, 'sez-turan', code))!
const activeHolds = () => db().select().from(plotHolds).where(isNull(plotHolds.releasedAt))
const version = async () => (await db().select().from(catalogue))[0]!.version

describe('a hold', () => {
  useDatabase({ facts: true, each: true })
  beforeEach(prepare)

  test('keeps the plot and what is needed of its networks, and everybody sees it at once', async () => {
    const reference = await caseFor('A-01')
    const before = await version()
    await holdPlot(officer, { reference }, wanted, now)
    const held = await plot()
    expect(held).toMatchObject({ status: 'on_hold', onHoldUntil: later, version: 2 })
    expect(utilityOf(held, 'power')).toMatchObject({ capacity: 3, promised: 2, held: 1.5, free: 1 })
    expect(utilityOf(held, 'sewer')).toMatchObject({ held: 0 })
    expect(await version()).toBe(before + 1)
    const [entry] = await db().select().from(audit).where(eq(audit.event, 'plot.held'))
    expect(entry).toMatchObject({ actor: officer.userId, subjectId: plotId, after: { reference, needs: wanted.needs } })
  })

  test('ends by itself at its time and frees what it kept', async () => {
    await holdPlot(officer, { reference: await caseFor('A-01') }, wanted, now)
    expect(await releaseDueHolds(new Date(later.getTime() - 1))).toBe(0)
    const before = await version()
    expect(await releaseDueHolds(later)).toBe(1)
    const free = await plot()
    expect(free).toMatchObject({ status: 'free', onHoldUntil: null })
    expect(utilityOf(free, 'power')).toMatchObject({ promised: 0.5, held: 0, free: 2.5 })
    expect(await version()).toBe(before + 1)
    expect(await releaseDueHolds(later)).toBe(0)
    expect((await db().select().from(audit).where(eq(audit.event, 'plot.released')))[0]).toMatchObject({ actor: 'holds', after: { why: 'expired' } })
  })

  test('ends when its officer lets the plot go, and then another inquiry may have it', async () => {
    const [first, second] = [await caseFor('A-01'), await caseFor('A-01')]
    await holdPlot(officer, { reference: first }, wanted, now)
    await expect(holdPlot(officer, { reference: second }, wanted, now)).rejects.toMatchObject({ code: 'hold-taken' })
    await expect(releasePlot(officer, { reference: second }, plotId, now)).rejects.toMatchObject({ code: 'hold-plot' })
    await releasePlot(officer, { reference: first }, plotId, now)
    await holdPlot(officer, { reference: second }, wanted, now)
    await releasePlot(officer, { reference: first }, plotId, now)
    expect((await plot()).status).toBe('on_hold')
  })

  test('ends with an inquiry that is declined', async () => {
    const reference = await caseFor('A-01')
    await holdPlot(officer, { reference }, wanted, now)
    await declineCase(officer, { reference }, { reason: 'No land.', locale: 'en' }, now)
    expect(await releaseDueHolds(now)).toBe(1)
    expect(await plot()).toMatchObject({ status: 'free' })
    await expect(holdPlot(officer, { reference }, wanted, now)).rejects.toThrow(Forbidden)
  })

  test('is placed once, however often its form is sent', async () => {
    const seen = { reference: await caseFor('A-01'), form: crypto.randomUUID() }
    await holdPlot(officer, seen, wanted, now)
    await holdPlot(officer, seen, wanted, now)
    expect(await activeHolds()).toHaveLength(1)
    expect(utilityOf(await plot(), 'power')?.held).toBe(1.5)
  })
})

describe('a hold is refused', () => {
  useDatabase({ facts: true })
  beforeAll(prepare)

  test.each([
    ['for a plot that the inquiry does not name', { plotId: 'sez-turan/A-02' }, 'hold-plot'],
    ['for a plot that does not exist', { plotId: 'sez-turan/Z-99' }, 'hold-plot'],
    ['without a day', { until: '' }, 'hold-until'],
    ['for longer than a month', { until: '2027-03-01' }, 'hold-until'],
    ['when an amount cannot be read', { needs: undefined }, 'hold-number'],
    ['above what is free', { needs: { power: 2.6 } }, 'hold-too-much'],
    ['for a network that the plot does not have', { needs: { water_technical: 1 } }, 'hold-too-much'],
  ])('%s, and nothing is left of the attempt', async (_why, change, code) => {
    const reference = await caseFor('A-01', 'Z-99')
    await expect(holdPlot(officer, { reference }, { ...wanted, ...change }, now)).rejects.toMatchObject({ code })
    expect(await activeHolds()).toEqual([])
    expect((await plot()).utilities.every(({ held }) => held === 0)).toBe(true)
  })

  test('for a network whose capacity nobody knows, and for a plot that is not free', async () => {
    const reference = await caseFor('B-03', 'A-03', 'B-01')
    await db().update(plots).set({ status: 'free' }).where(eq(plots.id, 'sez-turan/B-03'))
    await expect(holdPlot(officer, { reference }, { ...wanted, plotId: 'sez-turan/B-03', needs: { power: 1 } }, now)).rejects.toMatchObject({ code: 'hold-too-much' })
    await expect(holdPlot(officer, { reference }, { ...wanted, plotId: 'sez-turan/A-03', needs: {} }, now)).rejects.toMatchObject({ code: 'hold-taken' })
  })

  test('to everybody but officers of the unit that holds the case', async () => {
    const reference = await caseFor('A-01')
    const watcher = await insertPerson('officer', ['dept-investment'])
    for (const actor of [watcher, await insertPerson('admin'), investor]) await expect(holdPlot(actor, { reference }, wanted, now)).rejects.toThrow(Forbidden)
    for (const actor of [await insertPerson('officer', ['dept-tourism']), await insertPerson('editor')]) await expect(holdPlot(actor, { reference }, wanted, now)).rejects.toThrow(NotFound)
    await holdPlot(officer, { reference }, wanted, now)
    await expect(releasePlot(watcher, { reference }, plotId, now)).rejects.toThrow(Forbidden)
    await referCase(officer, { reference }, { unitId: 'dept-investment', reason: 'Theirs' }, now)
    await expect(releasePlot(officer, { reference }, plotId, now)).rejects.toThrow(Forbidden)
    await releasePlot(watcher, { reference }, plotId, now)
  })
})

describe('attempts at the same time', () => {
  useDatabase({ facts: true, each: true })
  beforeEach(prepare)

  test('at one plot: one inquiry gets it, the others are refused, and nothing is promised twice', async () => {
    const references = await Promise.all(Array.from({ length: 8 }, () => caseFor('A-01')))
    const results = await Promise.allSettled(references.map((reference) => holdPlot(officer, { reference }, wanted, now)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'hold-taken' })
    expect(await activeHolds()).toHaveLength(1)
    expect(utilityOf(await plot(), 'power')).toMatchObject({ held: 1.5, promised: 2 })
  })

  test('with one form: it holds once and nobody is refused', async () => {
    const seen = { reference: await caseFor('A-01'), form: crypto.randomUUID() }
    await Promise.all(Array.from({ length: 5 }, () => holdPlot(officer, seen, wanted, now)))
    expect(await activeHolds()).toHaveLength(1)
  })

  test('with promises by contract: never more than the capacity', async () => {
    const reference = await caseFor('A-01')
    const power = and(eq(plotUtilities.plotId, plotId), eq(plotUtilities.kind, 'power'))
    const results = await Promise.allSettled([
      holdPlot(officer, { reference }, { ...wanted, needs: { power: 2.5 } }, now),
      db().transaction((tx) => tx.update(plotUtilities).set({ promised: 3 }).where(power)),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [row] = await db().select().from(plotUtilities).where(power)
    expect(row!.promised + row!.held).toBeLessThanOrEqual(row!.capacity!)
  })

  test('of two clocks, an officer who lets go and one who holds again: each hold ends once, and a new one stays', async () => {
    const [first, second] = [await caseFor('A-01'), await caseFor('A-01')]
    await holdPlot(officer, { reference: first }, wanted, now)
    await Promise.allSettled([releaseDueHolds(later), releaseDueHolds(later), releasePlot(officer, { reference: first }, plotId, later), holdPlot(officer, { reference: second }, { ...wanted, until: '2026-12-20' }, later)])
    const active = await activeHolds()
    expect(active.length).toBeLessThanOrEqual(1)
    const after = await plot()
    expect(after.status).toBe(active.length === 1 ? 'on_hold' : 'free')
    expect(utilityOf(after, 'power')?.held).toBe(active.length === 1 ? 1.5 : 0)
    expect(await db().$count(audit, eq(audit.event, 'plot.released'))).toBe(1)
  })

  test('cannot get round the rule: the database takes no second active hold', async () => {
    const reference = await caseFor('A-01')
    await holdPlot(officer, { reference }, wanted, now)
    const [hold] = await activeHolds()
    await expect(db().insert(plotHolds).values({ ...hold!, id: undefined })).rejects.toThrow()
  })
})
