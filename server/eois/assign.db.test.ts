import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { absences, eoiEvents, eoiWatchers, outbox, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { assignCase, unwatchCase, watchCase } from './assign'
import { referCase, reopenCase, takeCase } from './officer'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
const later = new Date('2026-11-20T09:00:00Z')
const unit = 'dept-agriculture'
let investor: SignedIn
let officer: SignedIn
let colleague: SignedIn
let neighbour: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', [unit])
  colleague = await insertPerson('officer', [unit])
  neighbour = await insertPerson('officer', ['dept-tourism'])
})

const mailsTo = (email: string) => db().select().from(outbox).where(eq(outbox.recipient, email))
const lastEvent = async (reference: string) => (await db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(eoiEvents.id)).at(-1)!

test('a case is given to a colleague, who gets a mail, and given back; nothing of its state or unit changes', async () => {
  const reference = await caseIn('in_review', investor, officer, now)
  expect(await findEoi(reference)).toMatchObject({ officerId: officer.userId, officerSince: now })
  await assignCase(officer, { reference }, colleague.userId, later)
  expect(await findEoi(reference)).toMatchObject({ officerId: colleague.userId, officerSince: later, state: 'in_review', unitId: unit })
  expect(await lastEvent(reference)).toMatchObject({ kind: 'assigned', actorId: officer.userId, data: { from: officer.userId, to: colleague.userId, toName: colleague.name } })
  expect((await mailsTo(colleague.email)).filter(({ kind }) => kind === 'assigned')).toMatchObject([{ reference, textBody: expect.stringContaining(`/desk/${reference}`) }])
  await assignCase(colleague, { reference }, null, later)
  expect(await findEoi(reference)).toMatchObject({ officerId: null, officerSince: null })
  await assignCase(officer, { reference }, officer.userId, later)
  expect((await mailsTo(officer.email)).filter(({ kind }) => kind === 'assigned')).toEqual([])
})

test('while the officer is away, whoever stands in hears of it too, once; nobody else does', async () => {
  const [away, deputy, head] = [await insertPerson('officer', [unit]), await insertPerson('officer', [unit]), await insertPerson('officer', [unit])]
  const told = async (person: SignedIn) => (await mailsTo(person.email)).map(({ kind }) => kind).filter((kind) => kind.startsWith('assigned'))
  await db().insert(absences).values({ userId: away.userId, fromDay: '2026-11-20', untilDay: '2026-11-25', deputyId: deputy.userId, createdBy: away.userId, at: now })
  const [before, during, own] = [await caseIn('in_review', investor, officer, now), await caseIn('in_review', investor, officer, now), await caseIn('in_review', investor, officer, now)]
  await assignCase(head, { reference: before }, away.userId, now)
  expect([await told(away), await told(deputy)]).toEqual([['assigned'], []])
  await assignCase(head, { reference: during }, away.userId, later)
  expect([await told(away), await told(deputy), await told(head)]).toEqual([['assigned', 'assigned'], ['assigned-stand-in'], []])
  expect((await mailsTo(deputy.email)).find(({ kind }) => kind === 'assigned-stand-in')?.textBody).toContain('you stand in')
  // Who stands in and gives it themself knows already.
  await assignCase(deputy, { reference: own }, away.userId, later)
  expect(await told(deputy)).toEqual(['assigned-stand-in'])
})

test('the same form counts once, an older version is refused, and who has the case keeps it without an entry', async () => {
  const reference = await caseIn('in_review', investor, officer, now)
  const { version } = await findEoi(reference)
  const form = crypto.randomUUID()
  await assignCase(officer, { reference, version, form }, colleague.userId, later)
  await assignCase(officer, { reference, version, form }, colleague.userId, later)
  await expect(assignCase(officer, { reference, version }, officer.userId, later)).rejects.toMatchObject({ code: 'outdated' })
  const before = await lastEvent(reference)
  await assignCase(officer, { reference }, colleague.userId, later)
  expect(await lastEvent(reference)).toEqual(before)
})

test('only officers of the holding unit give a case, only to one another, only while it is open', async () => {
  const reference = await sendCase(investor, now)
  const [admin, watcher, gone] = [await insertPerson('admin'), await insertPerson('officer', ['dept-investment']), await insertPerson('officer', [unit])]
  await db().update(users).set({ deactivatedAt: now }).where(eq(users.id, gone.userId))
  for (const actor of [admin, watcher, investor]) await expect(assignCase(actor, { reference }, officer.userId, now)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(assignCase(neighbour, { reference }, neighbour.userId, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(assignCase(gone, { reference }, gone.userId, now)).rejects.toMatchObject({ code: 'forbidden' })
  for (const id of [neighbour.userId, gone.userId, investor.userId, 'nobody']) await expect(assignCase(officer, { reference }, id, now)).rejects.toMatchObject({ code: 'officer-required' })
  expect((await findEoi(reference)).officerId).toBeNull()
  const closed = await caseIn('declined', investor, officer, now)
  await expect(assignCase(officer, { reference: closed }, colleague.userId, now)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a referral ends the officer’s time, and opening again starts it anew', async () => {
  const reference = await caseIn('in_review', investor, officer, now)
  await referCase(officer, { reference }, { unitId: 'dept-tourism', reason: 'Theirs' }, later)
  expect(await findEoi(reference)).toMatchObject({ officerId: null, officerSince: null })
  await assignCase(neighbour, { reference }, neighbour.userId, later)
  const closed = await caseIn('declined', investor, officer, now)
  await reopenCase(colleague, { reference: closed }, { reason: 'A site was found', locale: 'en' }, later)
  expect(await findEoi(closed)).toMatchObject({ officerId: colleague.userId, officerSince: later })
  await expect(takeCase(officer, { reference: closed }, later)).rejects.toMatchObject({ code: 'forbidden' })
})

test('one follows what one may read, and nothing else', async () => {
  const reference = await sendCase(investor, now)
  const { id } = await findEoi(reference)
  const watching = () => db().select({ userId: eoiWatchers.userId }).from(eoiWatchers).where(eq(eoiWatchers.eoiId, id))
  await watchCase(officer, reference, now)
  await watchCase(officer, reference, now)
  expect(await watching()).toEqual([{ userId: officer.userId }])
  await expect(watchCase(neighbour, reference, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(watchCase(investor, reference, now)).rejects.toMatchObject({ code: 'forbidden' })
  await unwatchCase(colleague, reference)
  expect(await watching()).toHaveLength(1)
  await unwatchCase(officer, reference)
  expect(await watching()).toEqual([])
})
