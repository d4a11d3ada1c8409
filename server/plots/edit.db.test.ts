import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findEditablePlot, listBuildMonths, listEditablePlots } from '@/db/queries/plot-editing'
import { findPlot } from '@/db/queries/plots'
import { audit, catalogue, plotUtilities } from '@/db/schema'
import { loadSamplePlots } from '@/db/seed/sample-plots'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound, Outdated } from '@/lib/errors'
import { controlsOfPlot } from '@/lib/plots/editable'
import { readPlot } from '@/lib/plots/fields'
import { utilityOf } from '@/lib/plots/record'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { createPlot, setBuildMonths, updatePlot } from './edit'
import { holdPlot } from './hold'

useDatabase({ facts: true })
const now = new Date('2026-11-22T06:00:00Z')
let editor: SignedIn
beforeAll(async () => {
  editor = await insertPerson('editor')
  await db().transaction((tx) => loadSamplePlots(tx, now))
})

const version = async () => (await db().select().from(catalogue))[0]!.version
/** What the form of a plot would send, with some controls changed. */
async function typed(site: string, code: string, changes: Record<string, string> = {}) {
  const plot = (await findEditablePlot(editor, site, code))!
  const { values, networks, errors } = readPlot(Object.fromEntries(Object.entries({ ...controlsOfPlot(plot, 'en'), ...changes }).map(([name, value]) => [name, [value]])), '2026-11-22')
  expect(errors).toEqual({})
  return { seen: { id: plot.id, version: plot.version }, change: { values, networks, source: undefined, locale: 'en' as const } }
}

describe('a new plot', () => {
  test('begins withdrawn, and its facts need a source', async () => {
    expect(await createPlot(editor, { siteId: 'arys-iz', code: 'N-1', kind: 'plot' }, now)).toBe('arys-iz/N-1')
    expect(await findPlot(anyone, 'arys-iz', 'N-1')).toMatchObject({ status: 'withdrawn', sample: false, utilities: [] })
    const { seen, change } = await typed('arys-iz', 'N-1', { status: 'free', areaHa: '3,5', 'power-state': 'built', 'power-capacity': '2', 'power-confirmedBy': 'Grid company' })
    await expect(updatePlot(editor, seen, change, now)).rejects.toMatchObject({ errors: { sourceId: 'source-required' } })
    const before = await version()
    await updatePlot(editor, seen, { ...change, source: { id: 'sample-plot-register' } }, now)
    const plot = (await findPlot(anyone, 'arys-iz', 'N-1'))!
    expect(plot).toMatchObject({ status: 'free', areaHa: 3.5, sourceId: 'sample-plot-register', version: 2 })
    expect(utilityOf(plot, 'power')).toMatchObject({ capacity: 2, confirmedBy: { en: 'Grid company' }, sourceId: 'sample-plot-register' })
    expect(await version()).toBe(before + 1)
  })

  test('has a code that no other plot of the site ever had, on a site that exists', async () => {
    await expect(createPlot(editor, { siteId: 'sez-turan', code: 'A-01', kind: 'plot' }, now)).rejects.toMatchObject({ errors: { code: 'code-taken' } })
    await expect(createPlot(editor, { siteId: 'atlantis', code: 'A-01', kind: 'plot' }, now)).rejects.toMatchObject({ errors: { siteId: 'choose' } })
  })
})

describe('a saved plot', () => {
  test('changes what was changed, keeps other languages, and tells the audit', async () => {
    const { seen, change } = await typed('sez-turan', 'A-04', { notes: '', 'notes-en': 'Fenced', 'power-confirmedBy': 'Grid company', 'water_drinking-state': '', 'water_drinking-capacity': '', 'water_drinking-promised': '', 'water_drinking-distanceM': '', 'water_drinking-confirmedOn': '', 'water_drinking-confirmedBy': '' })
    await updatePlot(editor, seen, change, now)
    const plot = (await findPlot(anyone, 'sez-turan', 'A-04'))!
    expect(plot.notes).toEqual({ en: 'Fenced' })
    expect(utilityOf(plot, 'power')?.confirmedBy).toMatchObject({ en: 'Grid company', ru: 'Управляющая компания (образец)' })
    expect(utilityOf(plot, 'water_drinking')).toBeUndefined()
    const [entry] = await db().select().from(audit).where(eq(audit.subjectId, 'sez-turan/A-04'))
    expect(entry).toMatchObject({ actor: editor.userId, event: 'plot.updated', after: { notes: { en: 'Fenced' }, 'water_drinking-state': null, version: 2 } })
  })

  test('is left alone when nothing differs', async () => {
    const before = await version()
    const { seen, change } = await typed('turkistan-iz', 'T-01')
    await updatePlot(editor, seen, change, now)
    expect((await findPlot(anyone, 'turkistan-iz', 'T-01'))?.version).toBe(1)
    expect(await version()).toBe(before + 1)
  })

  test('is refused to the second of two editors, whose form is older', async () => {
    const [first, second] = [await typed('turkistan-iz', 'T-02', { areaHa: '5' }), await typed('turkistan-iz', 'T-02', { areaHa: '6' })]
    const results = await Promise.allSettled([updatePlot(editor, first.seen, first.change, now), updatePlot(editor, second.seen, second.change, now)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(Outdated)
  })

  test('never takes away what a hold keeps', async () => {
    const officer = await insertPerson('officer', ['sez-turan-management'])
    const reference = await sendCase(await insertPerson('investor'), now, { listings: [{ site: 'sez-turan', plot: 'A-01' }] })
    await holdPlot(officer, { reference }, { plotId: 'sez-turan/A-01', until: '2026-12-01', needs: { power: 2 } }, now)
    const refusedWith = async (changes: Record<string, string>) => {
      const { seen, change } = await typed('sez-turan', 'A-01', changes)
      return updatePlot(editor, seen, change, now).catch((error: { errors?: object }) => error.errors)
    }
    expect(await refusedWith({ status: 'contracted' })).toEqual({ status: 'plot-held' })
    expect(await refusedWith({ 'power-promised': '2' })).toEqual({ 'power-promised': 'above-capacity' })
    expect(await refusedWith({ 'power-capacity': '4' })).toBeUndefined()
    expect(await db().select({ held: plotUtilities.held, capacity: plotUtilities.capacity }).from(plotUtilities).where(eq(plotUtilities.plotId, 'sez-turan/A-01'))).toContainEqual({ held: 2, capacity: 4 })
  })
})

describe('months of building', () => {
  test('change every plot of the class, and are refused to the second of two editors', async () => {
    const classes = await listBuildMonths(editor)
    const changed = classes.map((one) => (one.id === 'serviced-plot' ? { ...one, months: 10 } : one))
    await setBuildMonths(editor, changed, now)
    expect((await findPlot(anyone, 'sez-turan', 'A-01'))?.buildMonths).toBe(10)
    await expect(setBuildMonths(editor, changed.map((one) => ({ ...one, months: 11 })), now)).rejects.toThrow(Outdated)
    expect((await listBuildMonths(editor)).map(({ months }) => months)).toEqual([0, 4, 10, 24])
  })
})

test('nobody but editors and admins may touch or list them', async () => {
  const { seen, change } = await typed('turkistan-iz', 'T-03')
  for (const actor of [await insertPerson('officer', ['sez-turan-management']), await insertPerson('investor')]) {
    await expect(createPlot(actor, { siteId: 'arys-iz', code: 'X-1', kind: 'plot' }, now)).rejects.toThrow(Forbidden)
    await expect(updatePlot(actor, seen, change, now)).rejects.toThrow(Forbidden)
    await expect(setBuildMonths(actor, [], now)).rejects.toThrow(Forbidden)
    expect(await listEditablePlots(actor)).toEqual([])
    expect(await findEditablePlot(actor, 'turkistan-iz', 'T-03')).toBeUndefined()
  }
  await expect(updatePlot(await insertPerson('admin'), { id: 'arys-iz/none', version: 1 }, change, now)).rejects.toThrow(NotFound)
})
