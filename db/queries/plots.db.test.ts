import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { plotSourceIds, utilityOf } from '@/lib/plots/record'
import { useDatabase } from '@/test/database'
import { db } from '../client'
import { buildClassMonths, plots, plotUtilities } from '../schema'
import { loadSamplePlots } from '../seed/sample-plots'
import { findPlot, listPlots } from './plots'

const now = new Date('2026-11-22T06:00:00Z')

describe('plots of the real facts', () => {
  useDatabase({ facts: true })

  test('are none, because no register is published', async () => {
    expect(await listPlots(anyone)).toEqual([])
    expect(await findPlot(anyone, 'sez-turan', 'A-01')).toBeUndefined()
  })

  test('have months of building for each class from the start', async () => {
    const rows = await db().select().from(buildClassMonths)
    expect(Object.fromEntries(rows.map(({ id, months }) => [id, months]))).toEqual({ 'running-hall': 0, shell: 4, 'serviced-plot': 12, 'raw-land': 24 })
  })
})

describe('sample plots', () => {
  useDatabase({ facts: true, each: true })
  const load = () => db().transaction((tx) => loadSamplePlots(tx, now))

  test('stand on three sites, all marked as sample, in every state', async () => {
    await load()
    const all = await listPlots(anyone)
    expect(all.length).toBeGreaterThanOrEqual(14)
    expect(all.every(({ sample }) => sample)).toBe(true)
    expect(new Set(all.map(({ site }) => site.id))).toEqual(new Set(['sez-turan', 'small-industrial-park-sauran', 'turkistan-iz']))
    expect(new Set(all.flatMap(({ utilities }) => utilities.map(({ state }) => state)))).toEqual(new Set(['built', 'building', 'planned']))
  })

  test('say what is free of each network, with sources and dates of confirmation', async () => {
    await load()
    const plot = await findPlot(anyone, 'sez-turan', 'A-01')
    expect(plot).toMatchObject({ id: 'sez-turan/A-01', areaHa: 4.2, status: 'free', onHoldUntil: null, buildMonths: 12, price: null })
    expect(utilityOf(plot!, 'power')).toMatchObject({ unit: 'MW', capacity: 3, promised: 0.5, held: 0, free: 2.5, voltageKv: 10 })
    expect(utilityOf(plot!, 'heat')).toBeUndefined()
    expect(plot!.utilities.every(({ confirmedOn, confirmedBy }) => confirmedOn && confirmedBy)).toBe(true)
    expect(plotSourceIds(plot!)).toEqual(['sample-plot-register'])
    expect((await findPlot(anyone, 'small-industrial-park-sauran', 'H-1'))?.price).toMatchObject({ amount: '950.0000', currency: 'KZT', unit: 'm2-month' })
    expect(utilityOf((await findPlot(anyone, 'sez-turan', 'B-03'))!, 'power')).toMatchObject({ capacity: null, free: null })
  })

  test('of a zone are listed with those of its parts', async () => {
    await load()
    await db().insert(plots).values({ id: 'sez-turan-kentau/K-1', siteId: 'sez-turan-kentau', code: 'K-1', kind: 'plot', status: 'free', position: 0 })
    expect((await listPlots(anyone, { siteId: 'sez-turan' })).map(({ code }) => code)).toContain('K-1')
    expect((await listPlots(anyone, { siteId: 'sez-turan-kentau' })).map(({ code }) => code)).toEqual(['K-1'])
  })

  test('never promise more than there is, nor the same network twice', async () => {
    await load()
    const of = eq(plotUtilities.plotId, 'sez-turan/A-01')
    await expect(db().update(plotUtilities).set({ promised: 5000 }).where(of)).rejects.toThrow()
    await expect(db().update(plotUtilities).set({ held: 5000 }).where(of)).rejects.toThrow()
    await expect(db().insert(plotUtilities).values({ plotId: 'sez-turan/A-01', kind: 'power', state: 'built' })).rejects.toThrow()
  })
})
