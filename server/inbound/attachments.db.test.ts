import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listSentDocuments, listUnsentDocuments } from '@/db/queries/documents'
import { documents, eoiEvents, eoiMessages, inboundMails, outbox } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { readRefused } from '@/lib/documents/refused'
import { runtime } from '@/lib/runtime'
import { keepDocuments } from '@/server/documents/keep'
import { withdrawEoi } from '@/server/eois/investor'
import { caseIn, findEoi, insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { badFiles, office, pdf, received, turnedJpeg } from '@/test/documents'
import { startTestScanner, virusMark } from '@/test/virus-scanner'
import { caseAddress } from './address'
import { receiveMail } from './receive'

const folder = mkdtempSync(path.join(os.tmpdir(), 'invest-attachments-'))
useDatabase({ facts: true, settings: { DATA_DIR: folder, BASE_URL: 'https://invest.example', INBOUND_ADDRESS: 'reply@invest.example', INBOUND_TOKEN: 'a token of the tests' } })
afterAll(() => rm(folder, { recursive: true, force: true }))

const now = new Date('2026-11-17T09:20:00Z')
let investor: SignedIn, officer: SignedIn
let reference: string, eoiId: string
let sent = 0

beforeAll(async () => void (officer = await insertPerson('officer', ['dept-agriculture'])))
beforeEach(async () => {
  investor = await insertPerson('investor')
  reference = await caseIn('awaiting_investor', investor, officer, now)
  eoiId = (await findEoi(reference)).id
  await db().delete(outbox)
})

type File = [name: string, bytes: Buffer]
/** A mail as programs write it: a text, and files after it. */
function mail(files: readonly File[], { text = 'See the files.', from = investor.email } = {}): Buffer {
  const part = ([name, bytes]: File) => `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
  const head = `From: ${from}\r\nTo: ${caseAddress(reference)}\r\nMessage-ID: <files-${++sent}@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`
  return Buffer.from(`${head}--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${files.map(part).join('')}--b--\r\n`)
}
const stored = async () => (await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile())
const messages = async () => db().select({ id: eoiMessages.id, body: eoiMessages.body }).from(eoiMessages).where(eq(eoiMessages.eoiId, eoiId)).orderBy(asc(eoiMessages.at))
const notes = async () => db().select().from(outbox).where(eq(outbox.kind, 'inbound-note'))

test('what is attached to an answer goes with its message: told by content, drawn anew, under a name without a path', async () => {
  expect(await receiveMail(mail([['../../etc/计划.exe', pdf('plan')], ['place.jpg', await turnedJpeg()], ['prices', office('xlsx')]]), now)).toBe('taken')
  const message = (await messages()).at(-1)!
  expect(message.body).toBe('See the files.')
  const found = await listSentDocuments(officer, eoiId)
  expect(found.map(({ name, messageId, served }) => [name, messageId, served]).sort()).toEqual([['place.jpg', message.id, true], ['prices.xlsx', message.id, true], ['计划.pdf', message.id, true]])
  expect(found.find(({ name }) => name === 'place.jpg')!.size).not.toBe((await turnedJpeg()).length)
  expect(await notes()).toEqual([])
  expect(await readdir(path.join(folder, 'uploads'))).toEqual([])
})

test.each(badFiles)('$what is not taken, the rest is; sender and unit are told which and why', async ({ name, bytes, problem }) => {
  const before = (await stored()).length
  expect(await receiveMail(mail([[`../${name}`, bytes()], ['good.pdf', pdf()]]), now)).toBe('taken')
  expect((await listSentDocuments(officer, eoiId)).map((one) => one.name)).toEqual(['good.pdf'])
  const [event] = await db().select().from(eoiEvents).where(eq(eoiEvents.kind, 'answered')).orderBy(asc(eoiEvents.id)).then((rows) => rows.slice(-1))
  expect(readRefused(event?.data.refusedFiles)).toEqual([{ name, problem }])
  const [note] = await notes()
  expect(note?.recipient).toBe(investor.email)
  expect(note?.textBody).toContain(name)
  expect(note?.textBody).not.toContain('good.pdf')
  expect((await stored()).length).toBe(before + 1)
})

test('ten are taken and the eleventh is named; what waits on the page for another message takes no place and stays', async () => {
  await keepDocuments(investor, reference, await Promise.all(Array.from({ length: 9 }, (_, index) => received(`page ${index}.pdf`, pdf(String(index))))), now)
  expect(await receiveMail(mail(Array.from({ length: 11 }, (_, index): File => [`${index}.pdf`, pdf(String(index))])), now)).toBe('taken')
  expect(await listSentDocuments(officer, eoiId)).toHaveLength(10)
  expect((await notes())[0]?.textBody).toContain('10.pdf: At most 10 files')
  expect(await listUnsentDocuments(investor, eoiId)).toHaveLength(9)
})

test('a mail that is handed over again, by many at once or after a crash, brings its files once and leaves no content behind', async () => {
  const before = (await stored()).length
  const raw = mail(Array.from({ length: 6 }, (_, index): File => [`${index}.pdf`, pdf(String(index))]))
  await Promise.all(Array.from({ length: 3 }, () => receiveMail(raw, now)))
  await db().delete(inboundMails)
  expect(await receiveMail(raw, now)).toBe('taken')
  expect((await messages()).filter(({ body }) => body === 'See the files.')).toHaveLength(1)
  expect(await db().$count(documents, eq(documents.eoiId, eoiId))).toBe(6)
  expect((await stored()).length).toBe(before + 6)
})

test('files without a word are a message that names them; when none of them is good there is none', async () => {
  expect(await receiveMail(mail([['plan.pdf', pdf()], ['prices.xlsx', office('xlsx')]], { text: '' }), now)).toBe('taken')
  expect((await messages()).at(-1)?.body).toBe('plan.pdf\nprices.xlsx')
  expect(await receiveMail(mail([['tool.exe', Buffer.from('MZ')]], { text: '' }), now)).toBe('empty')
  expect((await notes())[0]?.textBody).toContain('tool.exe')
})

test('a mail that is not taken leaves nothing of its files', async () => {
  const before = (await stored()).length
  const reader = await insertPerson('investor')
  expect(await receiveMail(mail([['plan.pdf', pdf()]], { from: reader.email }), now)).toBe('unknown-sender')
  expect(await receiveMail(mail([['plan.pdf', pdf()]], { from: officer.email }), now)).toBe('unknown-sender')
  expect(await receiveMail(mail([['plan.pdf', pdf()]], { text: 'x'.repeat(10_001) }), now)).toBe('too-large')
  await withdrawEoi(investor, reference, '', now)
  expect(await receiveMail(mail([['plan.pdf', pdf()]]), now)).toBe('closed')
  expect(await db().$count(documents, eq(documents.eoiId, eoiId))).toBe(0)
  expect((await stored()).length).toBe(before)
})

test('with a virus scanner an infected attachment is deleted, and its sender is told', async () => {
  const scanner = await startTestScanner()
  Object.assign(runtime().env, { CLAMD_URL: scanner.url })
  expect(await receiveMail(mail([['bad.pdf', pdf(virusMark)], ['good.pdf', pdf()]]), now)).toBe('taken')
  Object.assign(runtime().env, { CLAMD_URL: undefined })
  await scanner.stop()
  expect((await listSentDocuments(officer, eoiId)).map(({ name, scan }) => [name, scan])).toEqual([['good.pdf', 'clean']])
  expect((await notes())[0]?.textBody).toContain('bad.pdf: A virus was found')
})
