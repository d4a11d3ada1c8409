import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { eoiColleagues, eoiMessages, inboundMails, outbox, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { linkIn, type MailServer, startMailServer } from '@/test/mail-server'
import { createMailer, sendDueMails } from '@/jobs/outbox'
import { askInvestor } from '../eois/officer'
import { withdrawEoi } from '../eois/investor'
import { caseAddress } from './address'
import { receiveMail } from './receive'

useDatabase({ facts: true, settings: { BASE_URL: 'https://invest.example', INBOUND_ADDRESS: 'Reply@invest.example', INBOUND_TOKEN: 'a token of the tests' } })
const now = new Date('2026-11-17T09:20:00Z')
const later = new Date('2026-11-18T09:20:00Z')
let investor: SignedIn
let officer: SignedIn
let reference: string

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
})
beforeEach(async () => {
  reference = await caseIn('awaiting_investor', investor, officer, now)
  await db().delete(outbox)
})

let sent = 0
type Mail = { from?: string; to?: string; headers?: Record<string, string>; body?: string }
/** A mail as a program writes it. */
const raw = ({ from = `李伟 <${investor.email}>`, to = caseAddress(reference)!, headers = {}, body = 'Yes, 25 MW by 2028.\r\n\r\nOn Tue, 17 Nov 2026 at 14:20, Invest Turkistan <reply@invest.example> wrote:\r\n> A question for you.\r\n' }: Mail = {}): Buffer =>
  Buffer.from([...Object.entries({ From: from, To: to, Subject: `Re: ${reference}: a question for you`, 'Message-ID': `<mail-${++sent}@example.com>`, 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', ...headers }).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n'))
const take = (mail: Mail = {}) => receiveMail(raw(mail), later)
const messages = async () => db().select({ body: eoiMessages.body, side: eoiMessages.side, byMail: eoiMessages.byMail, authorId: eoiMessages.authorId }).from(eoiMessages).where(eq(eoiMessages.eoiId, (await findEoi(reference)).id)).orderBy(asc(eoiMessages.at))
const notes = async () => (await db().select().from(outbox).where(eq(outbox.kind, 'inbound-note')))

test('an answer by mail is the answer on the page: the case goes on, the unit hears of it, and it is marked', async () => {
  expect(await take()).toBe('taken')
  expect((await findEoi(reference)).state).toBe('in_dialogue')
  expect((await messages()).at(-1)).toEqual({ body: 'Yes, 25 MW by 2028.', side: 'investor', byMail: true, authorId: investor.userId })
  expect((await db().select().from(outbox)).map(({ kind }) => kind)).toEqual(['investor-wrote'])
  expect((await db().select().from(inboundMails).where(eq(inboundMails.eoiId, (await findEoi(reference)).id)))[0]).toMatchObject({ outcome: 'taken', receivedAt: later })
})

test('a mail that is handed over again, by many at once or after a crash, is one message', async () => {
  const mail = raw()
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => receiveMail(mail, later)))
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1)
  // The process died after the message and before the mail was noted.
  await db().delete(inboundMails)
  expect(await receiveMail(mail, later)).toBe('taken')
  expect(await receiveMail(mail, later)).toBe('known')
  expect((await messages()).filter(({ side }) => side === 'investor')).toHaveLength(1)
})

test('in HTML alone, in other character sets and in several parts its text is read', async () => {
  await take({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<p>是的，<b>25兆瓦</b>。</p><script>alert(1)</script>' })
  await take({ headers: { 'Content-Type': 'text/plain; charset=windows-1251', 'Content-Transfer-Encoding': 'base64' }, body: Buffer.from([0xc4, 0xe0, 0x2e]).toString('base64') })
  await take({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body: '--b\r\nContent-Type: text/plain\r\n\r\nSee the plan.\r\n--b--' })
  expect((await messages()).filter(({ side }) => side === 'investor').map(({ body }) => body)).toEqual(['是的，25兆瓦。', 'Да.', 'See the plan.'])
})

test('a mail that is made to do harm is read in no time or not at all, and is not handed over for ever', async () => {
  const started = performance.now()
  const parts = Array.from({ length: 2000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('')
  const nested = Buffer.from(`From: ${investor.email}\r\nTo: ${caseAddress(reference)}\r\n${parts}\r\nx`)
  expect(await receiveMail(nested, later)).toBe('unreadable')
  expect(await receiveMail(nested, later)).toBe('known')
  expect(await take({ headers: { Cc: 'a@example.com, '.repeat(100_000) } })).toBe('unreadable')
  expect(await take({ body: `Yes.\r\n<${'@'.repeat(1_000_000)}` })).toBe('too-large')
  expect(await take({ headers: { 'Message-ID': '<a\0b@example.com>' }, body: 'Yes\0.' })).toBe('taken')
  expect((await messages()).at(-1)!.body).toBe('Yes.')
  expect(await notes()).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('a colleague who may write writes, one who only reads does not', async () => {
  const [writer, reader] = [await insertPerson('investor'), await insertPerson('investor')]
  const { id } = await findEoi(reference)
  for (const [person, right] of [[writer, 'write'], [reader, 'read']] as const) await db().insert(eoiColleagues).values({ eoiId: id, email: person.email, userId: person.userId, right, invitedBy: investor.userId, at: now })
  expect(await take({ from: writer.email })).toBe('taken')
  expect(await take({ from: reader.email })).toBe('unknown-sender')
  expect((await messages()).at(-1)?.authorId).toBe(writer.userId)
})

test.each<[string, () => Mail, string]>([
  ['a stranger', () => ({ from: 'mallory@example.com' }), 'unknown-sender'],
  ['an officer', () => ({ from: officer.email }), 'unknown-sender'],
  ['two senders', () => ({ from: `${investor.email}, mallory@example.com` }), 'unknown-sender'],
  ['a sender whose domain says it did not send it', () => ({ headers: { 'Authentication-Results': 'mx.invest.example; dmarc=fail header.from=people.test' } }), 'unknown-sender'],
  ['an address of another case', () => ({ to: caseAddress('TRK-2026-999999')! }), 'unknown-case'],
  ['a signature of somebody else', () => ({ to: `reply+${reference.toLowerCase()}.aaaaaaaaaaaaaaaa@invest.example` }), 'unknown-case'],
  ['the bare address', () => ({ to: 'reply@invest.example' }), 'unknown-case'],
  ['a machine', () => ({ headers: { 'Auto-Submitted': 'auto-replied' } }), 'automatic'],
  ['a report of a mail server', () => ({ headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }, body: '--b\r\n\r\nNot delivered.\r\n--b--' }), 'automatic'],
  ['nothing but a quotation', () => ({ body: '> A question for you.\r\n' }), 'empty'],
  ['a text beyond the limit', () => ({ body: 'x'.repeat(10_001) }), 'too-large'],
])('%s changes nothing', async (_, mail, outcome) => {
  expect(await take(mail())).toBe(outcome)
  expect((await findEoi(reference)).state).toBe('awaiting_investor')
  expect((await messages()).filter(({ side }) => side === 'investor')).toEqual([])
  const [note] = await db().select().from(inboundMails).orderBy(asc(inboundMails.receivedAt), asc(inboundMails.messageId)).where(eq(inboundMails.messageId, `<mail-${sent}@example.com>`))
  expect(note).toMatchObject({ outcome, eoiId: null })
})

test('a closed case is answered with a mail that says so, once a day, in the language of the sender', async () => {
  await withdrawEoi(investor, reference, '', now)
  await db().update(users).set({ locale: 'ru' }).where(eq(users.id, investor.userId))
  await db().delete(outbox)
  expect([await take(), await take()]).toEqual(['closed', 'closed'])
  const sentNotes = await notes()
  expect(sentNotes).toHaveLength(1)
  expect(sentNotes[0]).toMatchObject({ recipient: investor.email, locale: 'ru', reference })
  expect(sentNotes[0]?.textBody).toContain('обращение закрыто')
  expect(sentNotes[0]?.textBody).not.toContain('25 MW')
  await db().update(users).set({ locale: 'en' }).where(eq(users.id, investor.userId))
})

test('machines, forged senders, and strangers who know no address of a case hear nothing', async () => {
  await take({ headers: { 'Auto-Submitted': 'auto-replied' } })
  await take({ headers: { 'Authentication-Results': 'mx; dmarc=fail' } })
  await take({ from: 'mallory@example.com', to: 'reply@invest.example' })
  expect(await notes()).toEqual([])
  // A stranger with an address of the case learns that the address may not write, and nothing of the case.
  await take({ from: 'mallory@example.com' })
  expect((await notes()).map(({ recipient, textBody }) => [recipient, textBody?.includes('/account\n')])).toEqual([['mallory@example.com', true]])
})

test('of a mail that is too large only the beginning is read', async () => {
  expect(await receiveMail(raw({ body: '' }), later, { cut: true })).toBe('too-large')
  expect((await notes()).map(({ textBody }) => textBody)).toEqual([expect.stringContaining('at most 20 MB')])
})

test('mails of a case stand together, and those to the investor can be answered: the answer arrives where it belongs', async () => {
  const server: MailServer = await startMailServer()
  const mailer = createMailer(server.url)
  const env = { baseUrl: 'https://invest.example', MAIL_FROM: 'Invest Turkistan <portal@invest.example>' }
  const fresh = await sendCase(investor, now)
  await askInvestor(officer, { reference: fresh }, { message: 'How much power?', locale: 'en' }, now)
  while ((await sendDueMails(mailer, env, () => later)) > 0);
  mailer.close()
  await server.stop()
  const mails = server.mails.filter(({ headers }) => headers['x-invest-ref'] === fresh)
  const threads = new Set(mails.map(({ headers }) => `${headers.references} ${headers['in-reply-to']}`))
  expect([...threads]).toEqual([`<${fresh.toLowerCase()}.case@invest.example> <${fresh.toLowerCase()}.case@invest.example>`])
  const question = mails.find(({ headers }) => headers['x-invest-kind'] === 'question')!
  expect(question.headers['reply-to']).toBe(caseAddress(fresh))
  expect(question.text).toContain('也可直接回复本邮件')
  expect(linkIn(question)).toContain(`/account/eois/${fresh}`)
  expect(mails.find(({ headers }) => headers['x-invest-kind'] === 'new-case')?.headers['reply-to']).toBeUndefined()
  reference = fresh
  expect(await take({ to: question.headers['reply-to'] })).toBe('taken')
  expect((await findEoi(fresh)).state).toBe('in_dialogue')
})
