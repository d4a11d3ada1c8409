import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countMails, findMail, listMails } from '@/db/queries/mails'
import { audit, outbox } from '@/db/schema'
import { type Actor, anyone, type SignedIn } from '@/lib/auth/roles'
import { insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { giveUpMail, giveUpMails, resendMail, resendMails } from './mails'

useDatabase()
const now = new Date('2026-11-22T08:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const none = { state: undefined, q: '' } as const
let admin: SignedIn
let others: Actor[]

beforeAll(async () => {
  admin = await insertPerson('admin')
  others = [anyone, await insertPerson('investor'), await insertPerson('officer'), await insertPerson('editor')]
})
beforeEach(() => db().delete(outbox))

type Changes = Partial<typeof outbox.$inferInsert>
const insert = async (changes: Changes = {}) => (await db().insert(outbox).values({ kind: 'reply', reference: 'TRK-2026-000007', recipient: 'li@example.com', locale: 'zh', subject: 'S', textBody: 'T', htmlBody: '<p>T</p>', createdAt: now, dueAt: now, ...changes }).returning({ id: outbox.id }))[0]!.id
const insertDead = (changes: Changes = {}) => insert({ deadAt: now, deadReason: 'refused', lastError: '550 No such mailbox', attempts: 1, ...changes })
const row = async (id: string) => (await db().select().from(outbox).where(eq(outbox.id, id)))[0]!

test('a dead mail is sent again from the first attempt on, and the audit says who did it and what the server had said', async () => {
  const id = await insertDead()
  await resendMail(admin, id, hours(1))
  expect(await row(id)).toMatchObject({ id, deadAt: null, deadReason: null, lastError: null, attempts: 0, dueAt: hours(1), textBody: 'T' })
  expect(await db().select().from(audit).where(eq(audit.subjectId, id))).toMatchObject([{ event: 'mail.resent', actor: admin.userId, before: { error: '550 No such mailbox', attempts: 1 } }])
  await expect(resendMail(admin, id, hours(1))).rejects.toMatchObject({ code: 'outdated' })
})

test('a mail that was sent, waits or was given up is not sent again', async () => {
  for (const changes of [{ sentAt: now }, {}, { deadAt: now, givenUpAt: now }]) await expect(resendMail(admin, await insert(changes), now)).rejects.toMatchObject({ code: 'outdated' })
  await expect(resendMail(admin, crypto.randomUUID(), now)).rejects.toMatchObject({ code: 'not-found' })
})

test('a mail that waits for its next attempt is tried at once, its attempts counted on', async () => {
  const id = await insert({ lastError: 'ECONNREFUSED', attempts: 9, dueAt: hours(1) })
  await resendMail(admin, id, now)
  expect(await row(id)).toMatchObject({ dueAt: now, attempts: 9, lastError: 'ECONNREFUSED', deadAt: null })
  expect(await db().select().from(audit).where(eq(audit.subjectId, id))).toMatchObject([{ event: 'mail.resent', before: { error: 'ECONNREFUSED', attempts: 9 } }])
  for (const other of others) await expect(resendMail(other, id, now)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a mail whose sign-in link has expired is not sent again', async () => {
  const expired = await insertDead({ kind: 'invitation', linkExpiresAt: hours(-1) })
  const forgotten = await insertDead({ kind: 'sign-in', textBody: null, htmlBody: null })
  const alive = await insertDead({ kind: 'invitation', linkExpiresAt: hours(2) })
  for (const id of [expired, forgotten]) await expect(resendMail(admin, id, now)).rejects.toMatchObject({ errors: { resend: 'mail-link-expired' } })
  expect(await countMails(admin, '', now)).toMatchObject({ dead: 3, sendable: 1 })
  expect(await resendMails(admin, none, now)).toBe(1)
  expect((await row(alive)).deadAt).toBeNull()
  expect((await row(expired)).deadAt).toEqual(now)
})

test('all dead mails that a search finds are sent again, the others stay, with one entry that names them', async () => {
  const [mine, second] = [await insertDead({ recipient: 'dept@akimat.test' }), await insertDead({ recipient: 'dept@akimat.test' })]
  const other = await insertDead({ recipient: 'x@example.com' })
  const waiting = await insert({ recipient: 'dept@akimat.test', lastError: 'ECONNREFUSED', attempts: 3 })
  expect(await resendMails(admin, { state: undefined, q: 'DEPT@' }, now)).toBe(2)
  expect([(await row(mine)).deadAt, (await row(second)).deadAt, (await row(other)).deadAt, (await row(waiting)).attempts]).toEqual([null, null, now, 3])
  const [entry] = await db().select().from(audit).where(eq(audit.event, 'mails.resent')).orderBy(audit.id).offset(1)
  expect(entry?.after).toMatchObject({ count: 2, search: 'DEPT@', mails: expect.arrayContaining([mine, second]) })
  expect(await resendMails(admin, { state: undefined, q: '%' }, now)).toBe(0)
})

test('giving up takes a reason, is written down, and forgets what signs somebody in', async () => {
  const id = await insertDead({ kind: 'invitation', linkExpiresAt: hours(9) })
  await expect(giveUpMail(admin, id, '  ', now)).rejects.toMatchObject({ errors: { reason: 'required' } })
  await expect(giveUpMails(admin, none, 'x'.repeat(501), now)).rejects.toMatchObject({ errors: { reason: 'too-long' } })
  await giveUpMail(admin, id, ' Left the company ', now)
  expect(await row(id)).toMatchObject({ givenUpAt: now, giveUpReason: 'Left the company', textBody: null })
  expect(await db().select().from(audit).where(eq(audit.subjectId, id))).toMatchObject([{ event: 'mail.given-up', after: { reason: 'Left the company' } }])
  const more = await insertDead()
  expect(await giveUpMails(admin, none, 'Old server', now)).toBe(1)
  expect(await row(more)).toMatchObject({ givenUpAt: now, giveUpReason: 'Old server', textBody: 'T' })
})

test('states, counts and the age of the oldest agree with each other', async () => {
  await insert({ createdAt: hours(-5) })
  await insert({ createdAt: hours(-30), lastError: 'ETIMEDOUT', attempts: 4 })
  await insertDead({ createdAt: hours(-60) })
  await insert({ sentAt: now, createdAt: hours(-90) })
  await insertDead({ givenUpAt: now })
  expect(await countMails(admin, '', now)).toEqual({ waiting: 1, retrying: 1, dead: 1, sent: 1, 'given-up': 1, sendable: 1, oldest: hours(-30) })
  for (const state of ['waiting', 'retrying', 'dead', 'sent', 'given-up'] as const) expect((await listMails(admin, { state, q: '' }, 1)).total, state).toBe(1)
  expect((await listMails(admin, { state: undefined, q: '000007' }, 1)).total).toBe(5)
  expect((await listMails(admin, { state: undefined, q: 'nobody' }, 1)).total).toBe(0)
})

test('with a mail server nobody but the recipient reads a sign-in link', async () => {
  const secret = await insert({ kind: 'sign-in', textBody: 'link' })
  expect(await findMail(admin, secret, true)).toMatchObject({ textBody: null, htmlBody: null })
  expect(await findMail(admin, secret, false)).toMatchObject({ textBody: 'link' })
  expect(await findMail(admin, await insert(), true)).toMatchObject({ textBody: 'T' })
})

test('nobody but admins reads mails or decides about them', async () => {
  const id = await insertDead()
  for (const actor of others) {
    expect(await findMail(actor, id, false)).toBeUndefined()
    expect((await listMails(actor, none, 1)).total).toBe(0)
    expect((await countMails(actor, '', now)).dead).toBe(0)
    for (const attempt of [() => resendMail(actor, id, now), () => resendMails(actor, none, now), () => giveUpMail(actor, id, 'x', now), () => giveUpMails(actor, none, 'x', now)]) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await row(id)).deadAt).toEqual(now)
})
