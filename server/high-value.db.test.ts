import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listMciValues, listThresholds } from '@/db/queries/high-value'
import { audit, eoiEvents, outbox, unitMembers } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { addMci, removeMci, removeThreshold, setThreshold } from './high-value'

useDatabase({ facts: true })
const now = new Date('2026-11-23T06:00:00Z')
let [admin, editor, investor, head]: SignedIn[] = []
beforeAll(async () => {
  ;[admin, editor, investor] = [await insertPerson('admin'), await insertPerson('editor'), await insertPerson('investor')]
  head = await insertPerson('officer', ['dept-agriculture'])
  await db().update(unitMembers).set({ head: true }).where(eq(unitMembers.userId, head.userId))
  await insertPerson('officer', ['dept-agriculture'])
})
const told = async (reference: string) => (await db().select({ to: outbox.recipient }).from(outbox).where(and(eq(outbox.reference, reference), eq(outbox.kind, 'high-value')))).map(({ to }) => to)

test('an inquiry that reaches a threshold is marked with why, and the heads of its unit are told, nobody else', async () => {
  const before = await sendCase(investor!, now, { answers: { band: '50m-100m' } })
  await setThreshold(admin!, { sectorId: null, minAmountUsd: 50e6, minJobs: null }, 0, now)
  await setThreshold(admin!, { sectorId: 'crops', minAmountUsd: 20e6, minJobs: null }, 0, now)
  const reference = await sendCase(investor!, now, { answers: { band: '50m-100m' } })
  const eoi = await findEoi(reference)
  expect(eoi.highValue).toBe(true)
  const [routed] = await db().select().from(eoiEvents).where(and(eq(eoiEvents.eoiId, eoi.id), eq(eoiEvents.kind, 'routed')))
  expect(routed!.data.highValue).toEqual([{ kind: 'amount', usd: 50e6, from: 20e6, sector: true }])
  expect(await told(reference)).toEqual([(await db().query.users.findFirst({ where: (user, is) => is.eq(user.id, head!.userId) }))!.email])

  const small = await sendCase(investor!, now, { answers: { band: '10m-50m' } })
  for (const one of [before, small]) {
    expect((await findEoi(one)).highValue).toBe(false)
    expect(await told(one)).toEqual([])
  }
})

test('the national pool is judged by the entered index of the day, an amount in tenge by itself', async () => {
  const answers = { band: '', amount: '600000000', currency: 'KZT' }
  expect((await findEoi(await sendCase(investor!, now, { answers }))).highValue).toBe(false)
  await addMci(editor!, { fromDay: '2024-01-01', tenge: '3692', sourceUrl: 'https://sez-turkistan.kz/en/preferencii' }, now)
  expect((await findEoi(await sendCase(investor!, now, { answers }))).highValue).toBe(true)
  expect((await findEoi(await sendCase(investor!, now, { answers: { ...answers, amount: '500000000' } }))).highValue).toBe(false)
  await expect(addMci(admin!, { fromDay: '2024-01-01', tenge: '4000', sourceUrl: 'https://law.test/' }, now)).rejects.toThrow(FieldsRefused)
  await expect(removeMci(admin!, '2024-01-01', '4000', now)).rejects.toThrow(NotFound)
  await removeMci(editor!, '2024-01-01', '3692', now)
  expect(await listMciValues(admin!)).toEqual([])
})

test('thresholds are set by admins, from what they saw, and each change is in the audit', async () => {
  await expect(setThreshold(editor!, { sectorId: null, minAmountUsd: 1, minJobs: null }, 1, now)).rejects.toThrow(Forbidden)
  await expect(setThreshold(admin!, { sectorId: null, minAmountUsd: 1, minJobs: null }, 0, now)).rejects.toThrow(Outdated)
  await setThreshold(admin!, { sectorId: null, minAmountUsd: 60e6, minJobs: 300 }, 1, now)
  await expect(removeThreshold(admin!, null, 1, now)).rejects.toThrow(Outdated)
  await removeThreshold(admin!, null, 2, now)
  expect((await listThresholds(admin!)).map(({ sectorId }) => sectorId)).toEqual(['crops'])
  expect(await listThresholds(head!)).toEqual([])
  for (const actor of [head!, investor!]) {
    await expect(addMci(actor, { fromDay: '2030-01-01', tenge: '1', sourceUrl: 'https://law.test/' }, now)).rejects.toThrow(Forbidden)
    await expect(removeThreshold(actor, 'crops', 1, now)).rejects.toThrow(Forbidden)
  }
  expect((await db().select().from(audit).where(eq(audit.subjectId, 'all'))).map(({ event }) => event)).toEqual(['threshold.set', 'threshold.set', 'threshold.removed'])
})
