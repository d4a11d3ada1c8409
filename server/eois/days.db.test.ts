import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countYearSaves } from '@/db/queries/calendar'
import { listUnitLoads } from '@/db/queries/unit-loads'
import { calendarDays, eois } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { removeDay, saveDay } from '../working-calendar'

useDatabase({ facts: true, each: true })

/** An instant in Turkistan. */
const at = (local: string): Date => new Date(`${local}+05:00`)

/** Whether the case's unit is overdue a minute before and a minute after an instant. */
async function overdueAround(admin: SignedIn, due: string): Promise<boolean[]> {
  const overdue = async (minutes: number) => (await listUnitLoads(admin, new Date(at(due).getTime() + minutes * 60_000))).some((unit) => unit.overdue > 0)
  return [await overdue(-1), await overdue(1)]
}

describe('a clock that crosses', () => {
  test('the end of a year begins the new year in the reference at midnight in Turkistan', async () => {
    const investor = await insertPerson('investor')
    const sent = [await sendCase(investor, at('2026-12-31T23:59:59')), await sendCase(investor, at('2027-01-01T00:00:00'))]
    expect(sent).toEqual(['TRK-2026-000001', 'TRK-2027-000002'])
  })

  test('the end of a year counts no public holiday as a working day', async () => {
    const [admin, investor] = [await insertPerson('admin'), await insertPerson('investor')]
    await db().delete(calendarDays)
    await db().insert(calendarDays).values(['2027-01-01', '2027-01-04', '2027-01-07'].map((day) => ({ day, kind: 'holiday' as const, name: { en: 'Holiday' } })))
    await sendCase(investor, at('2026-12-31T12:00:00'))
    // Friday 1 and Monday 4 January are free: the 2nd working day after Thursday 31 December is Wednesday the 6th.
    expect(await overdueAround(admin, '2027-01-06T18:00:00')).toEqual([false, true])
  })

  test('29 February counts that day', async () => {
    const [admin, investor] = [await insertPerson('admin'), await insertPerson('investor')]
    await db().delete(calendarDays)
    const reference = await sendCase(investor, at('2028-02-28T12:00:00'))
    expect(await overdueAround(admin, '2028-03-01T18:00:00')).toEqual([false, true])
    expect((await db().select({ at: eois.submittedAt }).from(eois).where(eq(eois.reference, reference)))[0]!.at).toEqual(at('2028-02-28T12:00:00'))
  })

  test('a holiday that is moved after the case came moves what is due with it', async () => {
    const [admin, investor] = [await insertPerson('admin'), await insertPerson('investor')]
    await db().delete(calendarDays)
    await sendCase(investor, at('2026-11-20T12:00:00'))
    expect(await overdueAround(admin, '2026-11-24T18:00:00')).toEqual([false, true])
    const save = async (day: string, kind: 'holiday' | 'working') => saveDay(admin, { year: 2026, version: await countYearSaves(admin, 2026) }, { day, kind, name: { kk: 'Күн', ru: 'День', en: 'Moved', zh: '日' } }, undefined, at('2026-11-20T13:00:00'))
    await save('2026-11-23', 'holiday')
    await save('2026-11-21', 'working')
    // Saturday the 21st is worked, Monday the 23rd is free: the 2nd working day is still Tuesday.
    expect(await overdueAround(admin, '2026-11-24T18:00:00')).toEqual([false, true])
    await removeDay(admin, { year: 2026, version: await countYearSaves(admin, 2026) }, '2026-11-21', at('2026-11-20T14:00:00'))
    expect(await overdueAround(admin, '2026-11-25T18:00:00')).toEqual([false, true])
  })
})
