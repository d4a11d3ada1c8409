import { desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findCase } from '@/db/queries/eois'
import { readCasePage } from '@/db/queries/case-page'
import { findEditableUnit, listEditableUnits } from '@/db/queries/unit-editing'
import { audit, unitMembers, units, users } from '@/db/schema'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import type { UnitValues } from '@/lib/units/fields'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { updateUnit } from './units'

const database = useDatabase({ facts: true })
const now = new Date('2026-11-17T09:20:00Z')
const id = 'dept-agriculture'
let admin: SignedIn

beforeAll(async () => {
  admin = await insertPerson('admin')
})

const row = async () => (await db().select().from(units).where(eq(units.id, id)))[0]!
const values = async (changes: Partial<UnitValues> = {}): Promise<UnitValues> => {
  const { name, nameAssumed, mailbox, firstReplyDays, substantiveDays } = await row()
  return { name, nameAssumed, mailbox, firstReplyDays, substantiveDays, ...changes }
}
const seen = async () => ({ id, version: (await row()).version })

test('an admin sets mailbox and promises, public pages are made anew, and the audit says what was before', async () => {
  const former = database.runtime.catalogue.version
  await updateUnit(admin, await seen(), await values({ mailbox: 'agro@akimat.test', firstReplyDays: 3, substantiveDays: 8 }), now)
  expect(await row()).toMatchObject({ mailbox: 'agro@akimat.test', firstReplyDays: 3, substantiveDays: 8, version: 2 })
  expect(database.runtime.catalogue.version).toBeGreaterThan(former)
  const [entry] = await db().select().from(audit).where(eq(audit.subjectId, id)).orderBy(desc(audit.id))
  expect(entry).toMatchObject({ event: 'unit.updated', actor: admin.userId, before: { mailbox: null, firstReplyDays: 2 }, after: { mailbox: 'agro@akimat.test', firstReplyDays: 3, version: 2 } })
})

test('a save from an older version is refused and changes nothing', async () => {
  const version = await seen()
  await updateUnit(admin, version, await values({ substantiveDays: 9 }), now)
  await expect(updateUnit(admin, version, await values({ substantiveDays: 10 }), now)).rejects.toMatchObject({ code: 'outdated' })
  expect((await row()).substantiveDays).toBe(9)
})

test('new promises hold for later inquiries: a case keeps those it was given', async () => {
  const [investor, officer] = [await insertPerson('investor'), await insertPerson('officer', [id])]
  const daysOf = async (reference: string) => {
    const found = await findCase(officer, reference)
    return (await readCasePage(officer, found!, now)).clocks.map(({ days }) => days)
  }
  await updateUnit(admin, await seen(), await values({ firstReplyDays: 2, substantiveDays: 5 }), now)
  const before = await sendCase(investor, now)
  await updateUnit(admin, await seen(), await values({ firstReplyDays: 1, substantiveDays: 30 }), now)
  expect(await daysOf(before)).toEqual([2, 5])
  expect(await daysOf(await sendCase(investor, now))).toEqual([1, 30])
})

test('a person’s address is not a unit’s mailbox', async () => {
  await expect(updateUnit(admin, await seen(), await values({ mailbox: admin.email }), now)).rejects.toMatchObject({ errors: { mailbox: 'mailbox-person' } })
})

test('what is missing is said: mailbox, officer and head; a closed account counts for nothing', async () => {
  const unitOf = async () => (await listEditableUnits(admin)).find((unit) => unit.id === 'dept-tourism')!
  expect((await unitOf()).warnings).toEqual(['mailbox', 'officer', 'head'])
  const officer = await insertPerson('officer', ['dept-tourism'])
  expect((await unitOf()).warnings).toEqual(['mailbox', 'head'])
  await db().update(unitMembers).set({ head: true }).where(eq(unitMembers.userId, officer.userId))
  expect(await unitOf()).toMatchObject({ warnings: ['mailbox'], officers: 1, heads: 1 })
  expect((await findEditableUnit(admin, 'dept-tourism'))?.people).toMatchObject([{ id: officer.userId, head: true, openCases: 0 }])
  await db().update(users).set({ deactivatedAt: now }).where(eq(users.id, officer.userId))
  expect((await unitOf()).warnings).toEqual(['mailbox', 'officer', 'head'])
})

test('nobody but admins edits units or sees who works for them', async () => {
  for (const actor of [anyone, await insertPerson('investor'), await insertPerson('officer', [id]), await insertPerson('editor')]) {
    expect(await listEditableUnits(actor)).toEqual([])
    expect(await findEditableUnit(actor, id)).toBeUndefined()
    await expect(updateUnit(actor, await seen(), await values({ substantiveDays: 30 }), now)).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(updateUnit(admin, { id: 'dept-space', version: 1 }, await values(), now)).rejects.toMatchObject({ code: 'not-found' })
})
