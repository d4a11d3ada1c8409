import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findOwnCase } from '@/db/queries/account'
import { findMergedInto, listMergeTargets } from '@/db/queries/case-merge'
import { listNotes } from '@/db/queries/eois'
import { eoiEvents, eois, organisations, outbox } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { mergeCase } from './merge'
import { declineCase, noteOnCase, reopenCase, referCase } from './officer'
import { planCase } from './plan'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
let investor: SignedIn
let stranger: SignedIn
let officer: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  stranger = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
})

const kinds = async (reference: string) => (await db().select({ kind: eoiEvents.kind }).from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(eoiEvents.id)).map(({ kind }) => kind)

test('a duplicate closes, the other goes on, both say so, and the investor finds the way', async () => {
  const [twice, kept] = [await sendCase(investor, now), await sendCase(investor, now)]
  expect((await listMergeTargets(officer, await findEoi(twice))).map(({ reference }) => reference)).toContain(kept)
  await mergeCase(officer, { reference: twice }, kept, now)
  const merged = await findEoi(twice)
  expect(merged).toMatchObject({ state: 'declined', mergedIntoId: (await findEoi(kept)).id })
  expect([(await kinds(twice)).at(-1), (await kinds(kept)).at(-1)]).toEqual(['merged', 'merged'])
  expect((await findEoi(kept)).state).toBe('submitted')
  const page = (await findOwnCase(investor, twice, now))!
  expect(page.merged).toEqual({ reference: kept, readable: true })
  expect(page.clocks.map(({ state }) => state)).toEqual(['stopped', 'stopped'])
  expect(await db().select().from(outbox).where(eq(outbox.reference, twice))).toContainEqual(expect.objectContaining({ kind: 'merged', recipient: investor.email }))

  await reopenCase(officer, { reference: twice }, { reason: 'Another matter after all', locale: 'en' }, now)
  expect(await findEoi(twice)).toMatchObject({ state: 'in_review', mergedIntoId: null })
})

test('not with itself, nor with what is closed, merged, of another investor, or held elsewhere', async () => {
  const one = await sendCase(investor, now)
  const theirs = await sendCase(stranger, now, { answers: { company: 'Nordwind Kabel GmbH', country: 'DE' } })
  const [closed, elsewhere, merged, target] = [await caseIn('declined', investor, officer, now), await sendCase(investor, now), await sendCase(investor, now), await sendCase(investor, now)]
  await referCase(officer, { reference: elsewhere }, { unitId: 'dept-industry', reason: 'Theirs' }, now)
  await mergeCase(officer, { reference: merged }, target, now)
  for (const into of [one, closed, theirs, elsewhere, merged, '', 'TRK-2026-999999']) await expect(mergeCase(officer, { reference: one }, into, now), into).rejects.toMatchObject({ code: 'merge-required' })
  await expect(mergeCase(officer, { reference: merged }, target, now)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(mergeCase(officer, { reference: target }, merged, now)).rejects.toMatchObject({ code: 'merge-required' })
  await expect(mergeCase(await insertPerson('admin'), { reference: one }, target, now)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(mergeCase(await insertPerson('officer', ['dept-tourism']), { reference: one }, target, now)).rejects.toMatchObject({ code: 'not-found' })
  expect((await findEoi(one)).state).toBe('submitted')
})

test('two officers who merge two cases into each other leave one open', async () => {
  const [one, other] = [await sendCase(investor, now), await sendCase(investor, now)]
  const done = await Promise.allSettled([mergeCase(officer, { reference: one }, other, now), mergeCase(officer, { reference: other }, one, now)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([(await findEoi(one)).state, (await findEoi(other)).state].sort()).toEqual(['declined', 'submitted'])
})

test('cases of one organisation may become one; whoever cannot read the other sees its number alone', async () => {
  const [one, other] = [await sendCase(investor, now), await sendCase(stranger, now)]
  const [organisation] = await db().insert(organisations).values({ name: 'One company', nameKey: crypto.randomUUID(), country: 'CN' }).returning()
  for (const reference of [one, other]) await db().update(eois).set({ organisationId: organisation!.id }).where(eq(eois.reference, reference))
  await mergeCase(officer, { reference: one }, other, now)
  expect(await findMergedInto(investor, (await findEoi(one)).mergedIntoId)).toEqual({ reference: other, readable: false })
})

test('a next step is on top of the case until it is taken away, and the same one twice is one entry', async () => {
  const reference = await sendCase(investor, now)
  await planCase(officer, { reference }, { step: 'Call the investor', on: '2026-11-25' }, now)
  await planCase(officer, { reference }, { step: 'Call the investor', on: '2026-11-25' }, now)
  expect(await findEoi(reference)).toMatchObject({ nextStep: 'Call the investor', nextStepOn: '2026-11-25' })
  expect((await kinds(reference)).filter((kind) => kind === 'planned')).toHaveLength(1)
  await expect(planCase(officer, { reference }, { step: 'Call', on: '2026-11-18' }, now)).rejects.toMatchObject({ code: 'step-date' })
  await planCase(officer, { reference }, { step: '', on: '' }, now)
  expect(await findEoi(reference)).toMatchObject({ nextStep: null, nextStepOn: null })
  expect(JSON.stringify(await findOwnCase(investor, reference, now))).not.toContain('Call the investor')
})

test('why an investment was lost is kept for staff, and never told to the investor', async () => {
  const reference = await sendCase(investor, now)
  await declineCase(officer, { reference }, { reason: 'No land of that size.', locale: 'en', lost: { reason: 'no-power', country: 'UZ' } }, now)
  expect(await findEoi(reference)).toMatchObject({ lostReason: 'no-power', lostCountry: 'UZ' })
  const seen = JSON.stringify(await findOwnCase(investor, reference, now)) + JSON.stringify(await db().select().from(outbox).where(eq(outbox.reference, reference)))
  expect(seen).not.toMatch(/no-power|lost|"UZ"/)
  await reopenCase(officer, { reference }, { reason: 'A plot', locale: 'en' }, now)
  expect(await findEoi(reference)).toMatchObject({ lostReason: null, lostCountry: null })
})

test('a call or meeting is noted with when it was held, which is past', async () => {
  const reference = await sendCase(investor, now)
  const heldAt = new Date('2026-11-18T09:00:00Z')
  await noteOnCase(officer, { reference }, 'They want a hall', now, { kind: 'call', heldAt })
  expect(await listNotes(officer, (await findEoi(reference)).id)).toMatchObject([{ kind: 'call', heldAt, body: 'They want a hall' }])
  for (const when of [null, new Date('2026-11-20T09:00:00Z')]) await expect(noteOnCase(officer, { reference }, 'x', now, { kind: 'meeting', heldAt: when })).rejects.toMatchObject({ code: 'note-time' })
})
