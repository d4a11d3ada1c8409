import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countYearSaves, listCalendarDays, listPromisedCases } from '@/db/queries/calendar'
import { readCasePage } from '@/db/queries/case-page'
import { findCase, readCalendar } from '@/db/queries/eois'
import { audit, calendarChanges } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { changedCalendar } from '@/lib/eoi/calendar-days'
import { dueMoves } from '@/lib/eoi/due-moves'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { replyToInvestor } from './eois/officer'
import { addDays, removeDay, saveDay } from './working-calendar'

useDatabase({ facts: true, each: true })
/** Tuesday 17 November 2026, 14:20 in Turkistan: first answer until Thursday 18:00, substantive one until the Tuesday after. */
const received = new Date('2026-11-17T09:20:00Z')
const later = (hours: number) => new Date(received.getTime() + hours * 3_600_000)
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+05:00`)
const name = { kk: 'Күн', ru: 'День', en: 'Day', zh: '日' }
const off = (day: string) => ({ day, kind: 'holiday' as const, name })
let admin: SignedIn
let officer: SignedIn
let reference: string
beforeEach(async () => {
  admin = await insertPerson('admin')
  officer = await insertPerson('officer', ['dept-agriculture'])
  reference = await sendCase(await insertPerson('investor'), received)
})
const seen = async () => ({ year: 2026, version: await countYearSaves(admin, 2026) })
const clocks = async (now: Date) => (await readCasePage(admin, (await findCase(admin, reference))!, now)).clocks

test('a day off that is added moves what is still owed at once, and says so before', async () => {
  const now = later(2)
  const moves = dueMoves(await listPromisedCases(admin), await readCalendar(), changedCalendar(await readCalendar(), [{ day: '2026-11-19', after: 'holiday' }], now), now)
  expect(moves).toEqual([
    { reference, promise: 'first', from: at('2026-11-19 18:00'), to: at('2026-11-20 18:00') },
    { reference, promise: 'substantive', from: at('2026-11-24 18:00'), to: at('2026-11-25 18:00') },
  ])
  await saveDay(admin, await seen(), off('2026-11-19'), undefined, now)
  expect((await clocks(later(3))).map(({ due }) => due)).toEqual([at('2026-11-20 18:00'), at('2026-11-25 18:00')])
  await saveDay(admin, await seen(), off('2026-11-20'), '2026-11-19', later(4))
  expect((await clocks(later(5))).map(({ due }) => due)).toEqual([at('2026-11-19 18:00'), at('2026-11-25 18:00')])
  await removeDay(admin, await seen(), '2026-11-20', later(6))
  expect((await clocks(later(7))).map(({ due }) => due)).toEqual([at('2026-11-19 18:00'), at('2026-11-24 18:00')])
})

test('a promise that was met stays as it was met, whatever becomes of the days afterwards', async () => {
  await saveDay(admin, await seen(), off('2026-11-19'), undefined, later(1))
  // Friday: in time only because Thursday was off.
  await replyToInvestor(officer, { reference }, { message: 'Text', substantive: false, locale: 'en' }, at('2026-11-20 12:00'))
  const [met] = await clocks(at('2026-11-20 13:00'))
  expect(met).toMatchObject({ state: 'met', due: at('2026-11-20 18:00') })
  await removeDay(admin, await seen(), '2026-11-19', at('2026-11-20 14:00'))
  const [first, substantive] = await clocks(at('2026-11-20 15:00'))
  expect(first).toEqual(met)
  expect(substantive).toMatchObject({ state: 'running', due: at('2026-11-24 18:00') })
})

test('a Saturday that is worked brings a due time forward', async () => {
  await saveDay(admin, await seen(), { day: '2026-11-21', kind: 'working', name }, undefined, later(1))
  expect((await clocks(later(2))).map(({ due }) => due)).toEqual([at('2026-11-19 18:00'), at('2026-11-23 18:00')])
})

test('of people who save a year at the same time one is refused, and nothing of theirs is half done', async () => {
  const state = await seen()
  const results = await Promise.allSettled(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map((day) => saveDay(admin, state, off(day), undefined, later(1))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Outdated)
  expect(await countYearSaves(admin, 2026)).toBe(state.version + 1)
  expect(await db().select().from(calendarChanges)).toHaveLength(1)
  expect(await db().select().from(audit).where(eq(audit.subjectType, 'calendar'))).toMatchObject([{ event: 'calendar.added', actor: admin.userId, subjectId: '2026', after: { dayKind: 'holiday', version: 1 } }])
})

test('a year is filled with the days that it lacks; those that are there keep their names', async () => {
  const before = await listCalendarDays(admin, 2026)
  expect(before.every(({ name: texts }) => texts.kk && texts.ru && texts.en && texts.zh)).toBe(true)
  await removeDay(admin, await seen(), '2026-12-16', later(1))
  await saveDay(admin, await seen(), { ...off('2026-01-01'), name: { ...name, en: 'Ours' } }, '2026-01-01', later(2))
  expect(await addDays(admin, await seen(), before, later(3))).toBe(1)
  expect((await listCalendarDays(admin, 2026)).map(({ day }) => day)).toEqual(before.map(({ day }) => day))
  expect((await listCalendarDays(admin, 2026))[0]).toMatchObject({ day: '2026-01-01', name: { en: 'Ours' } })
})

test('is refused to everybody but admins, for a day that is not there or is taken', async () => {
  for (const actor of [officer, await insertPerson('editor')]) {
    await expect(saveDay(actor, await seen(), off('2026-12-01'), undefined, later(1))).rejects.toThrow(Forbidden)
    await expect(removeDay(actor, await seen(), '2026-12-16', later(1))).rejects.toThrow(Forbidden)
    await expect(addDays(actor, await seen(), [off('2026-12-01')], later(1))).rejects.toThrow(Forbidden)
    expect(await listCalendarDays(actor, 2026)).toEqual([])
    expect(await listPromisedCases(actor)).toEqual([])
  }
  await expect(removeDay(admin, await seen(), '2026-12-01', later(1))).rejects.toThrow(NotFound)
  await expect(saveDay(admin, await seen(), off('2026-12-16'), undefined, later(1))).rejects.toThrow(FieldsRefused)
  expect(await countYearSaves(admin, 2026)).toBe(0)
})
