import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findOwnCase } from '@/db/queries/account'
import { listLost } from '@/db/queries/lost'
import { audit, eoiClocks, eoiEvents, outbox } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { caseIn, findEoi, insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { reasonWithCanned } from './insert-canned'
import { writeAsInvestor } from './investor'
import { sayLost } from './lost'
import { mergeCase } from './merge'
import { declineCase, reopenCase } from './officer'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
const later = new Date('2026-11-20T09:00:00Z')
const lost = { reason: 'elsewhere' as const, country: 'UZ' }
const nothing = { lostReason: null, lostCountry: null }
let investor: SignedIn
let officer: SignedIn
let head: SignedIn
let watcher: SignedIn
let admin: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  head = { ...officer, headOf: ['dept-agriculture'] }
  watcher = await insertPerson('officer', ['dept-investment'])
  admin = await insertPerson('admin')
})

describe('why an investment was lost', () => {
  test.each(['declined', 'withdrawn', 'unresponsive'] as const)('is said later of a case that is %s, without moving it or telling the investor', async (state) => {
    const reference = await caseIn(state, investor, officer, now)
    const before = await findEoi(reference)
    const [clock, mails, events] = [await db().select().from(eoiClocks).where(eq(eoiClocks.eoiId, before.id)), await db().$count(outbox), await db().$count(eoiEvents)]
    await sayLost(officer, { reference, version: before.version }, lost, later)
    expect(await findEoi(reference)).toEqual({ ...before, lostReason: 'elsewhere', lostCountry: 'UZ', version: before.version + 1, updatedAt: later })
    expect(await db().select().from(eoiClocks).where(eq(eoiClocks.eoiId, before.id))).toEqual(clock)
    expect([await db().$count(outbox), await db().$count(eoiEvents)]).toEqual([mails, events])
    expect(JSON.stringify(await findOwnCase(investor, reference, later))).not.toMatch(/elsewhere|lost|"UZ"/)
    expect(await db().select({ actor: audit.actor, before: audit.before, after: audit.after }).from(audit).where(and(eq(audit.event, 'case.lost'), eq(audit.subjectId, reference)))).toEqual([
      { actor: officer.userId, before: nothing, after: { lostReason: 'elsewhere', lostCountry: 'UZ' } },
    ])
    // The same form again, and one that was made before it.
    await sayLost(officer, { reference, version: before.version }, lost, later)
    await expect(sayLost(officer, { reference, version: before.version }, { ...lost, country: 'TR' }, later)).rejects.toMatchObject({ code: 'outdated' })
    await sayLost(officer, { reference }, { reason: null, country: null }, later)
    expect(await findEoi(reference)).toMatchObject(nothing)
  })

  test('is said by who holds the case, and only of one that ended without an agreement', async () => {
    const closed = await caseIn('withdrawn', investor, officer, now)
    for (const actor of [watcher, admin, investor]) await expect(sayLost(actor, { reference: closed }, lost, now)).rejects.toMatchObject({ code: 'forbidden' })
    for (const state of ['submitted', 'in_review', 'awaiting_investor', 'proposal', 'agreed'] as const) {
      await expect(sayLost(officer, { reference: await caseIn(state, investor, officer, now) }, lost, now)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const [duplicate, other] = [await caseIn('in_review', investor, officer, now), await caseIn('in_review', investor, officer, now)]
    await mergeCase(officer, { reference: duplicate }, other, now)
    await expect(sayLost(officer, { reference: duplicate }, lost, now)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is forgotten when the case goes on: the investor answers, or it is opened again', async () => {
    const silent = await caseIn('unresponsive', investor, officer, now)
    await sayLost(officer, { reference: silent }, lost, now)
    await writeAsInvestor(investor, silent, { message: 'Here we are.', locale: 'en' }, later)
    expect(await findEoi(silent)).toMatchObject({ state: 'in_dialogue', ...nothing })
    const withdrawn = await caseIn('withdrawn', investor, officer, now)
    await sayLost(officer, { reference: withdrawn }, lost, now)
    await reopenCase(officer, { reference: withdrawn }, { reason: 'A plot', locale: 'en' }, later)
    expect(await findEoi(withdrawn)).toMatchObject({ state: 'in_review', ...nothing })
  })

  test('stands in the figures of heads and admins, and of nobody else', async () => {
    const day = new Date('2026-12-01T09:00:00Z')
    const before = await listLost(head, { now: day, sample: false })
    const counted = (rows: typeof before, reason: string | null) => rows.find((row) => row.reason === reason)?.inquiries ?? 0
    const reference = await caseIn('unresponsive', investor, officer, now)
    expect(counted(await listLost(head, { now: day, sample: false }), null)).toBe(counted(before, null) + 1)
    await sayLost(officer, { reference }, { reason: 'financing', country: 'TR' }, now)
    const rows = await listLost(admin, { now: day, sample: false })
    expect(rows.find(({ reason }) => reason === 'financing')).toEqual({ reason: 'financing', inquiries: 1, countries: [{ code: 'TR', inquiries: 1 }] })
    expect(rows.at(-1)?.reason).toBeNull()
    for (const actor of [officer, watcher, investor, { ...watcher, headOf: ['dept-investment'] }]) expect(await listLost(actor, { now: day, sample: false })).toEqual([])
  })
})

describe('a ready-made text as the reason of a decision', () => {
  const question = '00000000-0000-4000-8000-00000000c002'

  test('comes filled in, in the language of the reason, behind what is written, and is kept nowhere', async () => {
    const reference = await caseIn('in_review', investor, officer, now)
    const reason = await reasonWithCanned(officer, reference, { reason: '您好', canned: question, language: 'zh' }, now)
    expect(reason).toMatch(/^您好\n\n/)
    expect(reason).toContain('李伟')
    expect(reason).not.toContain('{contact}')
    expect(await findEoi(reference)).toMatchObject({ state: 'in_review' })
    await expect(reasonWithCanned(officer, reference, { reason: '', canned: 'none', language: 'zh' }, now)).rejects.toMatchObject({ code: 'canned-required' })
    const closed = await caseIn('withdrawn', investor, officer, now)
    expect(await reasonWithCanned(officer, closed, { reason: '', canned: question, language: 'ru' }, now)).toContain('李伟')
  })

  test('is for who may decide, and is not sent with a gap', async () => {
    const reference = await caseIn('in_review', investor, officer, now)
    for (const actor of [watcher, admin, investor]) await expect(reasonWithCanned(actor, reference, { reason: '', canned: question, language: 'en' }, now)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(declineCase(officer, { reference }, { reason: 'Dear {contact}', locale: 'en' }, now)).rejects.toMatchObject({ code: 'field-left' })
    const closed = await caseIn('declined', investor, officer, now)
    await expect(reopenCase(officer, { reference: closed }, { reason: 'Plot: […]', locale: 'en' }, now)).rejects.toMatchObject({ code: 'field-left' })
  })
})
