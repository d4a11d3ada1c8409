import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSetAside } from '@/db/queries/operations'
import { eoiMessages, inboundMails } from '@/db/schema'
import { anyone } from '@/lib/auth/roles'
import { inboundLimit } from '@/lib/mail/reply-address'
import { caseAddress } from '@/server/inbound/address'
import { noteSetAside, receiveMail } from '@/server/inbound/receive'
import { caseIn, findEoi, insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { type Dovecot, hasDovecot, startDovecot } from '@/test/dovecot'
import { readMailbox } from './inbound'

useDatabase({ facts: true, settings: { INBOUND_ADDRESS: 'reply@invest.example', INBOUND_TOKEN: 'a token of the tests' } })
const now = new Date('2026-11-17T09:20:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const refuse = () => Promise.reject(new Error('Nobody asked for this.'))

describe.skipIf(!hasDovecot)('a mailbox on a real IMAP server', () => {
  let server: Dovecot
  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server.stop())

  test('is read once: what is taken is marked as seen, what fails is tried again and holds up nothing', async () => {
    const investor = await insertPerson('investor')
    const officer = await insertPerson('officer', ['dept-agriculture'])
    const reference = await caseIn('awaiting_investor', investor, officer, now)
    const mail = (id: string, body: Buffer | string) =>
      Buffer.concat([Buffer.from(`From: Li <${investor.email}>\r\nTo: ${caseAddress(reference)}\r\nMessage-ID: <${id}@example.com>\r\nSubject: Re\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`), Buffer.from(body)])
    await server.deliver(mail('broken', 'This one fails at first.'))
    await server.deliver(mail('good', '25兆瓦。'))
    await server.deliver(mail('large', Buffer.from(randomBytes(((inboundLimit * 3) / 4) | 0).toString('base64').replace(/.{76}/g, '$&\r\n'))))
    let fails = true
    const look = (at = now) => readMailbox(server.url, { take: async (raw, options) => {
      if (fails && raw.includes('<broken@')) throw new Error('once')
      await receiveMail(raw, now, options)
    }, setAside: refuse }, at)
    expect(await look()).toBe(2)
    expect(await server.count()).toEqual({ seen: 2, unseen: 1 })
    fails = false
    expect(await look()).toBe(0)
    expect(await look(after(1))).toBe(1)
    expect(await look()).toBe(0)
    expect((await db().select().from(eoiMessages).where(eq(eoiMessages.side, 'investor'))).map(({ body, byMail }) => [body, byMail])).toEqual([['25兆瓦。', true], ['This one fails at first.', true]])
    expect((await db().select().from(inboundMails)).map(({ messageId, outcome }) => `${messageId} ${outcome}`).sort()).toEqual(['<broken@example.com> taken', '<good@example.com> taken', '<large@example.com> too-large'])
    expect((await findEoi(reference)).state).toBe('in_dialogue')
  })

  test('is not stopped by mails that can never be taken, however many they are', async () => {
    for (let n = 0; n < 50; n++) await server.deliver(Buffer.from(`Message-ID: <poison-${n}@example.com>\r\n\r\nx`))
    const seen: string[] = []
    const look = () => readMailbox(server.url, { take: async (raw) => {
      if (raw.includes('<poison-')) throw new Error('always')
      seen.push(raw.toString())
    }, setAside: refuse }, now)
    expect(await look()).toBe(0)
    await server.deliver(Buffer.from('Message-ID: <late@example.com>\r\n\r\nYes.'))
    expect(await look()).toBe(1)
    expect(seen).toHaveLength(1)
  })

  test('puts a mail aside that fails for a day and a half, flagged for a person and told to the operator; marked as unread it is tried again', async () => {
    const own = await startDovecot()
    await own.deliver(Buffer.from('Message-ID: <never@example.com>\r\n\r\nx'))
    let tries = 0
    const take = async () => {
      tries += 1
      throw new Error('always')
    }
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 30) await readMailbox(own.url, { take, setAside: (id) => noteSetAside(id, after(minutes)) }, after(minutes))
    expect(tries).toBe(14)
    expect(await own.count()).toEqual({ seen: 1, unseen: 0 })
    const operator = { role: 'system', name: 'test' } as const
    expect([await countSetAside(operator, after(60)), await countSetAside(operator, after(60 * 24 * 60)), await countSetAside(anyone, now)]).toEqual([1, 0, 0])
    await own.markUnread()
    await readMailbox(own.url, { take: async () => void (tries += 1), setAside: refuse }, after(4 * 24 * 60))
    expect(tries).toBe(15)
    await own.stop()
  })

  test('with a wrong password is a failure that the job reports', async () => {
    await expect(readMailbox(server.url.replace('secret', 'wrong'), { take: refuse, setAside: refuse }, now)).rejects.toThrow()
  })
})

test('a mail server that is away is a failure that the job reports', async () => {
  await expect(readMailbox('imap://reply:secret@127.0.0.1:1/INBOX', { take: refuse, setAside: refuse }, now)).rejects.toThrow()
})
