import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listDesk } from '@/db/queries/desk'
import { listSavedFilters } from '@/db/queries/desk-frame'
import { audit, eoiEvents, eois, eoiNotes } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { type BulkAction, readChosen } from '@/lib/desk/bulk'
import { exportCells, exportHeader } from '@/lib/desk/export-columns'
import { queueAlone } from '@/lib/desk/filters'
import { csvLine } from '@/lib/export/csv'
import { assignCase } from '@/server/eois/assign'
import { noteOnCase, referCase, replyToInvestor, takeCase } from '@/server/eois/officer'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { changeCases } from './bulk'
import { findBulkResult, keepBulkResult } from './bulk-result'
import { exportCases } from './export'
import { removeFilter, renameFilter, saveFilter } from './saved-filters'
import { switchShortcuts, usesShortcuts } from './shortcuts'

useDatabase({ facts: true })
const now = new Date('2026-11-20T07:00:00Z')
let investor: SignedIn
let officer: SignedIn
let colleague: SignedIn
let watcher: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  ;[officer, colleague, watcher] = [await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-investment'])]
})

const typed = { officer: '', unit: '', reason: '' }
const bulk = async (actor: SignedIn, action: BulkAction, values: string[], given: Partial<typeof typed> = {}) =>
  changeCases(actor, { action, chosen: readChosen(values), form: undefined, typed: { ...typed, ...given } }, now)
const asShown = async (reference: string) => `${reference}:${(await findEoi(reference)).version}`

describe('an action on several cases', () => {
  test('changes those it may, and says of the others why not', async () => {
    const [free, changed, foreign, taken] = [await sendCase(investor, now), await sendCase(investor, now), await sendCase(investor, now), await sendCase(investor, now)] as [string, string, string, string]
    const values = [await asShown(free), await asShown(changed), await asShown(foreign), `TRK-2026-999999:1`]
    await noteOnCase(officer, { reference: free }, 'A note raises no version', now)
    await replyToInvestor(colleague, { reference: changed }, { message: 'Text', substantive: false, locale: 'en' }, now)
    await referCase(colleague, { reference: foreign }, { unitId: 'dept-tourism', reason: 'Text' }, now)
    await takeCase(colleague, { reference: taken }, now)
    const { changed: done, refused } = await bulk(officer, 'take', [...values, await asShown(foreign), await asShown(taken)])
    expect(done.map(({ reference }) => reference)).toEqual([free])
    expect(refused).toEqual([{ reference: changed, error: 'outdated' }, { reference: foreign, error: 'forbidden' }, { reference: 'TRK-2026-999999', error: 'not-found' }, { reference: taken, error: 'forbidden' }])
    expect([(await findEoi(free)).state, (await findEoi(taken)).officerId]).toEqual(['in_review', colleague.userId])
  })

  test('by a unit that only reads them changes nothing', async () => {
    const reference = await sendCase(investor, now)
    for (const action of ['take', 'assign', 'refer', 'undo-assign'] as const) {
      expect((await bulk(watcher, action, [await asShown(reference)], { officer: watcher.userId, unit: 'dept-tourism', reason: 'Text' })).refused.map(({ error }) => error)).toEqual(['forbidden'])
    }
    expect(await findEoi(reference)).toMatchObject({ state: 'submitted', officerId: null, unitId: 'dept-agriculture' })
  })

  test('is taken back where that can be done: each case goes to whom it was taken from', async () => {
    const [first, second] = [await sendCase(investor, now), await sendCase(investor, now)] as [string, string]
    await assignCase(officer, { reference: first }, officer.userId, now)
    const given = await bulk(officer, 'assign', [await asShown(first), await asShown(second)], { officer: colleague.userId })
    expect([(await findEoi(first)).officerId, (await findEoi(second)).officerId]).toEqual([colleague.userId, colleague.userId])
    const token = await keepBulkResult(officer, given, now)
    expect(await findBulkResult(officer, token, now)).toEqual(given)
    expect(await findBulkResult(colleague, token, now)).toBeUndefined()
    const undone = await bulk(officer, 'undo-assign', given.changed.map(({ reference, version, before }) => `${reference}:${version}:${before ?? ''}`))
    expect(undone.refused).toEqual([])
    expect([(await findEoi(first)).officerId, (await findEoi(second)).officerId]).toEqual([officer.userId, null])
  })

  test('says what is missing in its form', async () => {
    const value = await asShown(await sendCase(investor, now))
    const errors = async (action: BulkAction, given = {}) => (await bulk(officer, action, [value], given)).refused.map(({ error }) => error)
    expect(await errors('assign')).toEqual(['officer-required'])
    expect(await errors('assign', { officer: watcher.userId })).toEqual(['officer-required'])
    expect(await errors('refer', { unit: 'dept-tourism' })).toEqual(['reason-required'])
    expect(await errors('refer', { reason: 'Text' })).toEqual(['unit-required'])
  })

  test('follows cases and stops', async () => {
    const value = await asShown(await sendCase(investor, now))
    await bulk(watcher, 'watch', [value])
    const followed = async () => (await listDesk(watcher, queueAlone('watched'), now)).rows.filter((row) => row.followed).length
    expect(await followed()).toBe(1)
    await bulk(watcher, 'unwatch', [value])
    expect(await followed()).toBe(0)
  })
})

test('fifty officers change one case at once: no change is lost, and the log has each', async () => {
  const reference = await sendCase(investor, now)
  const officers = await Promise.all(Array.from({ length: 50 }, () => insertPerson('officer', ['dept-agriculture'])))
  const { id, version } = await findEoi(reference)
  const kinds = [
    (actor: SignedIn) => assignCase(actor, { reference }, actor.userId, now),
    (actor: SignedIn, index: number) => replyToInvestor(actor, { reference }, { message: `Text ${index}`, substantive: false, locale: 'en' }, now),
    (actor: SignedIn, index: number) => noteOnCase(actor, { reference }, `Note ${index}`, now),
    // As from a form that was made before all others: at most one of these may still be right.
    (actor: SignedIn) => takeCase(actor, { reference, version }, now),
  ]
  const results = await Promise.allSettled(officers.map((actor, index) => kinds[index % 4]!(actor, index)))
  const done = (kind: number) => results.filter(({ status }, index) => index % 4 === kind && status === 'fulfilled').length
  expect([done(0), done(1), done(2)]).toEqual([13, 13, 12])
  expect(done(3)).toBeLessThanOrEqual(1)
  for (const result of results) if (result.status === 'rejected') expect(['outdated', 'forbidden']).toContain((result.reason as { code: string }).code)

  const events = await db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, id))
  const by = (kind: string) => events.filter((event) => event.kind === kind)
  expect(new Set(by('assigned').map(({ actorId }) => actorId)).size).toBe(13)
  expect(by('replied')).toHaveLength(13)
  expect(await db().$count(eoiNotes, eq(eoiNotes.eoiId, id))).toBe(12)
  // Each event raised the version once: none was written over another.
  expect((await findEoi(reference)).version).toBe(version + by('assigned').length + by('replied').length + by('taken').length)
  const given = by('assigned').sort((a, b) => a.id - b.id)
  expect((await findEoi(reference)).officerId).toBe(given.at(-1)!.actorId)
  for (const [index, event] of given.entries()) if (index > 0) expect(event.data.from).toBe(given[index - 1]!.data.to)
}, 60_000)

describe('saved filters', () => {
  test('are one’s own: kept in normal form, renamed and deleted', async () => {
    await saveFilter(officer, { name: '  Chinese   late ones ', query: 'queue=overdue&country=CN&state=nothing&evil=1&page=7' }, now)
    const [saved] = await listSavedFilters(officer)
    expect(saved).toMatchObject({ name: 'Chinese late ones', query: 'queue=overdue&country=CN' })
    expect(await listSavedFilters(colleague)).toEqual([])
    await expect(saveFilter(officer, { name: 'Chinese late ones', query: '' }, now)).rejects.toThrow('name-taken')
    for (const name of ['', ' \n ']) await expect(saveFilter(officer, { name, query: '' }, now)).rejects.toThrow('name-required')
    await expect(renameFilter(colleague, saved!.id, 'Mine')).rejects.toThrow('not-found')
    await expect(removeFilter(colleague, saved!.id)).rejects.toThrow('not-found')
    await expect(removeFilter(officer, 'no-id')).rejects.toThrow('not-found')
    await renameFilter(officer, saved!.id, 'China')
    expect((await listSavedFilters(officer)).map(({ name }) => name)).toEqual(['China'])
    await removeFilter(officer, saved!.id)
    expect(await listSavedFilters(officer)).toEqual([])
  })

  test('of one name are saved once, however many browsers ask', async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => saveFilter(colleague, { name: 'Same', query: 'queue=all' }, now)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('shortcuts are switched for the account', async () => {
  expect(await usesShortcuts(officer)).toBe(true)
  await switchShortcuts(officer, false)
  expect([await usesShortcuts(officer), await usesShortcuts(colleague)]).toEqual([false, true])
  await expect(switchShortcuts(investor, false)).rejects.toThrow('forbidden')
})

describe('a list as a file', () => {
  test('is for admins and heads of units, holds what they read, and is written down before it is read', async () => {
    const admin = await insertPerson('admin')
    const evil = await sendCase(investor, now, { answers: { company: '=HYPERLINK("http://x")', contact: '@evil' } })
    const head: SignedIn = { ...officer, headOf: ['dept-agriculture'] }
    const filters = { ...queueAlone('all'), q: evil }
    const lines = async (actor: SignedIn) => {
      const rows = []
      for await (const page of await exportCases(actor, filters, 'csv', now)) rows.push(...page)
      return rows
    }
    const rows = await lines(head)
    expect(rows.map(({ reference }) => reference)).toEqual([evil])
    const [entry] = await db().select().from(audit).where(eq(audit.event, 'cases.exported')).orderBy(desc(audit.id)).limit(1)
    expect(entry).toMatchObject({ actor: head.userId, subjectId: 'csv', after: { queue: 'all', q: evil, count: 1 } })
    const line = csvLine(exportCells(rows[0]!, 'en', { sectors: new Map() }))
    expect(exportCells(rows[0]!, 'en', { sectors: new Map() })).toHaveLength(exportHeader('en').length)
    expect(line).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(line).toContain(`'@evil`)
    expect((await lines(admin)).length).toBe(1)
    const strange = await insertPerson('officer', ['dept-tourism'])
    expect(await lines({ ...strange, headOf: ['dept-tourism'] })).toEqual([])
  })

  test('is refused to officers, investors and editors, and that leaves no entry', async () => {
    const before = await db().$count(audit)
    for (const actor of [officer, investor, await insertPerson('editor')]) await expect(exportCases(actor, queueAlone('all'), 'csv', now)).rejects.toThrow('not-found')
    expect(await db().$count(audit)).toBe(before)
  })
})

test('a search finds nothing of a case whose words were erased', async () => {
  const reference = await sendCase(investor, now, { answers: { company: 'Vanishing Mills' } })
  const find = async () => (await listDesk(officer, { ...queueAlone('all'), q: 'vanishing' }, now)).rows.length
  expect(await find()).toBe(1)
  await db().update(eois).set({ answers: {} }).where(eq(eois.reference, reference))
  expect(await find()).toBe(0)
})
