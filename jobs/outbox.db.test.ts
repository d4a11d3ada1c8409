import { eq } from 'drizzle-orm'
import type { Transporter } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { outbox } from '@/db/schema'
import { useDatabase } from '@/test/database'
import { linkIn, type MailServer, startMailServer } from '@/test/mail-server'
import { queueMails, type QueuedMail } from '@/server/outbox'
import { tidyUp } from './housekeeping'
import { attemptLimit, createMailer, pauseSeconds, releaseMails, restingKinds, sendDueMails } from './outbox'

useDatabase()
const start = new Date('2026-11-22T08:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const env = { baseUrl: 'https://invest.example', MAIL_FROM: 'Invest Turkistan <portal@invest.example>' }

let server: MailServer
let mailer: Transporter
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.mails.length = 0
  server.refuse = undefined
  await db().delete(outbox)
  mailer = createMailer(server.url)
})
afterEach(() => mailer.close())

const queue = (changes: Partial<QueuedMail> = {}) =>
  db().transaction((tx) => queueMails(tx, [{ kind: 'received', reference: 'TRK-2026-000001', to: 'li@example.com', locale: 'zh', subject: '已收到您的投资意向', text: '已收到。\n\nhttps://invest.example/zh/account\n', html: '<p>已收到。</p>', dueAt: start, ...changes }]))
const send = (at = start, by = mailer) => sendDueMails(by, env, () => at)
const row = async () => (await db().select().from(outbox))[0]!

test('a mail leaves once, with its headers, as text and HTML', async () => {
  await queue()
  expect(await send()).toBe(1)
  expect(await send(later(600))).toBe(0)
  const [mail] = server.mails
  expect(server.mails).toHaveLength(1)
  expect(mail?.to).toEqual(['li@example.com'])
  expect(mail?.headers).toMatchObject({ 'x-invest-kind': 'received', 'x-invest-ref': 'TRK-2026-000001', 'auto-submitted': 'auto-generated', 'message-id': `<${(await row()).id}@invest.example>`, from: 'Invest Turkistan <portal@invest.example>' })
  expect(linkIn(mail!)).toBe('https://invest.example/zh/account')
  expect(mail?.raw).toContain('text/html')
  expect(await row()).toMatchObject({ sentAt: start, lastError: null })
})

test('a mail that is due later waits', async () => {
  await queue({ dueAt: later(60) })
  expect(await send()).toBe(0)
  expect(await send(later(60))).toBe(1)
})

test('a reminder that could not leave in working hours waits for the next ones, a reply does not', async () => {
  const resting = restingKinds()
  // Sunday, and Monday at 9:00.
  const [sunday, monday] = [start, new Date('2026-11-23T04:00:00Z')]
  const go = async (at: Date) => sendDueMails(mailer, env, () => at, await resting(at))
  await queue({ kind: 'nudge' })
  await queue({ kind: 'reply' })
  expect([await go(sunday), await go(monday)]).toEqual([1, 1])
  expect(server.mails.map(({ headers }) => headers['x-invest-kind'])).toEqual(['reply', 'nudge'])
})

test('an address can not add recipients or headers', async () => {
  await queue({ to: 'li@example.com, other@example.com\r\nBcc: third@example.com' })
  await send()
  expect(server.mails.flatMap(({ to }) => to)).not.toContain('other@example.com')
  expect(server.mails.flatMap(({ to }) => to)).not.toContain('third@example.com')
})

test('when the server is down a mail is tried again, each time after a longer pause', async () => {
  const nobody = createMailer('smtp://127.0.0.1:1')
  await queue()
  await send(start, nobody)
  expect(await row()).toMatchObject({ sentAt: null, attempts: 1, dueAt: later(5), lastError: expect.stringContaining('ECONNREFUSED') })
  expect(await send(later(4))).toBe(0)
  await send(later(5), nobody)
  expect(await row()).toMatchObject({ attempts: 2, dueAt: later(15) })
  expect(await send(later(15))).toBe(1)
  expect(server.mails).toHaveLength(1)
  expect(await row()).toMatchObject({ sentAt: later(15), lastError: null })
  nobody.close()
})

test('pauses grow from seconds to an hour', () => {
  expect([1, 2, 3, 10, 11, 40].map(pauseSeconds)).toEqual([5, 10, 20, 2560, 3600, 3600])
})

test('a process that dies between sending and marking repeats the mail with the same Message-ID', async () => {
  await queue()
  await send()
  // As the row stands when the mark was never written: taken, not sent.
  await db().update(outbox).set({ sentAt: null, lockedUntil: later(120) })
  expect(await send(later(119))).toBe(0)
  expect(await send(later(121))).toBe(1)
  const ids = server.mails.map(({ headers }) => headers['message-id'])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('loops beside each other send each mail once', async () => {
  for (let index = 0; index < 40; index++) await queue({ to: `person${index}@example.com` })
  const drain = async (): Promise<void> => {
    while ((await send()) > 0);
  }
  await Promise.all([drain(), drain(), drain(), drain()])
  expect(server.mails).toHaveLength(40)
  expect(new Set(server.mails.flatMap(({ to }) => to)).size).toBe(40)
})

test('one cause queues one mail', async () => {
  await queue({ dedupeKey: 'received:1' })
  await queue({ dedupeKey: 'received:1' })
  expect(await db().select().from(outbox)).toHaveLength(1)
})

test('the text of a sign-in mail is forgotten once it has left', async () => {
  await queue({ kind: 'sign-in', reference: undefined })
  await send()
  expect(await row()).toMatchObject({ kind: 'sign-in', textBody: null, htmlBody: null, sentAt: start })
})

test('the text of a sign-in mail that never left goes after a day, other mails stay', async () => {
  await queue({ kind: 'sign-in' })
  await queue()
  await db().update(outbox).set({ createdAt: start })
  await tidyUp(later(23 * 3600))
  expect((await db().select().from(outbox)).filter(({ textBody }) => textBody)).toHaveLength(2)
  await tidyUp(later(25 * 3600))
  expect(await db().select().from(outbox).where(eq(outbox.kind, 'sign-in'))).toMatchObject([{ textBody: null }])
  expect(await db().select().from(outbox).where(eq(outbox.kind, 'received'))).toMatchObject([{ textBody: expect.any(String) }])
  expect(await send(later(26 * 3600))).toBe(1)
})

test('a mail that a dead process had taken leaves at once when the database has a new owner', async () => {
  await queue()
  await db().update(outbox).set({ lockedUntil: later(45) })
  expect(await send(later(1))).toBe(0)
  await releaseMails()
  expect(await send(later(2))).toBe(1)
})

test('a mail whose address the server refuses for good is not tried again, and says why', async () => {
  server.refuse = () => ({ code: 550, text: '5.1.1 No such mailbox' })
  await queue()
  await send()
  expect(await row()).toMatchObject({ sentAt: null, deadAt: start, deadReason: 'refused', attempts: 1, lastError: expect.stringContaining('5.1.1 No such mailbox') })
  server.refuse = undefined
  expect(await send(later(72 * 3600))).toBe(0)
  expect(server.mails).toHaveLength(0)
})

test('a refusal for now is tried again', async () => {
  server.refuse = () => ({ code: 451, text: '4.3.0 Try later' })
  await queue()
  await send()
  expect(await row()).toMatchObject({ deadAt: null, dueAt: later(5), lastError: expect.stringContaining('4.3.0') })
  server.refuse = undefined
  expect(await send(later(5))).toBe(1)
  expect(await row()).toMatchObject({ sentAt: later(5), deadAt: null })
})

test('after about two days of attempts a mail is dead', async () => {
  const hours = Array.from({ length: attemptLimit - 1 }, (_, index) => pauseSeconds(index + 1)).reduce((sum, pause) => sum + pause, 0) / 3600
  expect(hours).toBeGreaterThan(46)
  expect(hours).toBeLessThan(50)
  const nobody = createMailer('smtp://127.0.0.1:1')
  await queue()
  await db().update(outbox).set({ attempts: attemptLimit - 2 })
  await send(start, nobody)
  expect(await row()).toMatchObject({ deadAt: null, attempts: attemptLimit - 1 })
  await send(later(3600), nobody)
  expect(await row()).toMatchObject({ deadAt: later(3600), deadReason: 'retries', attempts: attemptLimit })
  expect(await send(later(9999))).toBe(0)
  nobody.close()
})

test('a mail whose link has expired does not leave, and its text is forgotten', async () => {
  await queue({ kind: 'sign-in', linkExpiresAt: later(600) })
  expect(await send(later(601))).toBe(0)
  expect(server.mails).toHaveLength(0)
  expect(await row()).toMatchObject({ sentAt: null, deadReason: 'link-expired', textBody: null, htmlBody: null })
})
