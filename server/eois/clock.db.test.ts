import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countYearSaves } from '@/db/queries/calendar'
import { readCasePage } from '@/db/queries/case-page'
import { findCase } from '@/db/queries/eois'
import { eoiClocks } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { states } from '@/lib/eoi/states'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { saveDay } from '../working-calendar'
import { fillClocks } from './clock'

useDatabase({ facts: true, each: true })
/** Tuesday 17 November 2026, 14:20 in Turkistan. */
const received = new Date('2026-11-17T09:20:00Z')
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+05:00`)
let admin: SignedIn
let officer: SignedIn
let investor: SignedIn
beforeEach(async () => {
  admin = await insertPerson('admin')
  officer = await insertPerson('officer', ['dept-agriculture'])
  investor = await insertPerson('investor')
})
const clockOf = async (reference: string) => (await db().select().from(eoiClocks).where(eq(eoiClocks.eoiId, (await findEoi(reference)).id)))[0]

test.each(states.filter((state) => state !== 'draft'))('a case that is %s has kept what its event log says', async (state) => {
  const reference = await caseIn(state, investor, officer, received)
  const kept = await clockOf(reference)
  const { clocks } = await readCasePage(admin, (await findCase(admin, reference))!, received)
  const owed = clocks.find((clock) => ['running', 'late', 'paused'].includes(clock.state))
  expect(kept?.promise).toBe(owed?.promise ?? null)
  expect(kept?.dueAt ?? undefined).toEqual(owed?.state === 'paused' ? undefined : owed?.due)
  expect([kept?.firstMetAt, kept?.substantiveMetAt]).toEqual(clocks.map(({ metAt }) => metAt))
})

test('a day off that is added moves the kept instants of open cases in the same transaction, and of no met promise', async () => {
  const [open, met] = [await sendCase(investor, received), await caseIn('proposal', investor, officer, received)]
  const day = { day: '2026-11-19', kind: 'holiday' as const, name: { kk: 'Күн', ru: 'День', en: 'Day', zh: '日' } }
  await saveDay(admin, { year: 2026, version: await countYearSaves(admin, 2026) }, day, undefined, new Date(received.getTime() + 3_600_000))
  expect(await clockOf(open)).toMatchObject({ dueAt: at('2026-11-20 18:00'), substantiveDueAt: at('2026-11-25 18:00') })
  expect(await clockOf(met)).toMatchObject({ firstDueAt: at('2026-11-19 18:00'), substantiveDueAt: at('2026-11-24 18:00') })
})

test('cases from before the kept clocks get theirs at the next start, once', async () => {
  const reference = await sendCase(investor, received)
  const before = await clockOf(reference)
  await db().delete(eoiClocks)
  expect(await fillClocks()).toBe(1)
  expect(await clockOf(reference)).toEqual(before)
  expect(await fillClocks()).toBe(0)
})
