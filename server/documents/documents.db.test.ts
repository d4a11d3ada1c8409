import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listSentDocuments, listUnsentDocuments } from '@/db/queries/documents'
import { audit, documents } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { dayBytes } from '@/lib/documents/limits'
import { FilesRefused } from '@/lib/documents/refused'
import { runtime } from '@/lib/runtime'
import { withdrawEoi, writeAsInvestor } from '@/server/eois/investor'
import { replyToInvestor } from '@/server/eois/officer'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { office, pdf, received, sha256, turnedJpeg } from '@/test/documents'
import { startTestScanner, type TestScanner, virusMark } from '@/test/virus-scanner'
import { keepDocuments } from './keep'
import { sendWithFiles } from './message-files'
import { serveDocument } from './read'
import type { ReceivedFile } from './receive'
import { scanWaiting, tidyDocuments } from './tidy'
import { removeUnsent } from './unsent'

const folder = mkdtempSync(path.join(os.tmpdir(), 'invest-documents-'))
useDatabase({ facts: true, settings: { DATA_DIR: folder } })

let investor: SignedIn, stranger: SignedIn, officer: SignedIn, colleague: SignedIn, other: SignedIn, watcher: SignedIn, admin: SignedIn
let reference: string
let eoiId: string
let scanner: TestScanner
const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
const use = (url: string | undefined) => Object.assign(runtime().env, { CLAMD_URL: url })

beforeAll(async () => {
  scanner = await startTestScanner()
  ;[investor, stranger, admin] = [await insertPerson('investor'), await insertPerson('investor'), await insertPerson('admin')]
  ;[officer, colleague, other, watcher] = [await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-tourism']), await insertPerson('officer', ['dept-investment'])]
})
beforeEach(async () => {
  use(undefined)
  scanner.say('scan')
  reference = await sendCase(investor, now)
  eoiId = (await findEoi(reference)).id
})
afterAll(async () => {
  await scanner.stop()
  await rm(folder, { recursive: true, force: true })
})

const stored = async (): Promise<string[]> => (await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name)
const uploaded = async (actor: SignedIn, ...files: ReceivedFile[]): Promise<string> => (await keepDocuments(actor, reference, files, now)).documents[0]!.id
const form = (fields: Record<string, string[]> = {}) => ({ fields, get: (name: string) => fields[name]?.at(-1) ?? '', all: (name: string) => fields[name] ?? [] })
const write = (message: string, files: ReceivedFile[], ids: string[] = [], id?: string) =>
  sendWithFiles(investor, reference, { form: form({ document: ids }), files, now }, (sent) => writeAsInvestor(investor, reference, { message, locale: 'en', documents: sent, form: id }, now))
const given = async (actor: SignedIn, id: string, from = reference) => serveDocument(actor, from, id, now).then(async (answer) => Buffer.from(await answer.arrayBuffer()), (error: Error) => error.message)

describe('a document', () => {
  test('goes with its message and is given to those who may read the case, and to nobody else', async () => {
    const bytes = pdf('Feasibility')
    await write('Here is the plan', [await received('计划 v1.pdf', bytes)])
    const [sent] = await listSentDocuments(officer, eoiId)
    expect(sent).toMatchObject({ name: '计划 v1.pdf', type: 'application/pdf', size: bytes.length, scan: 'not-scanned', side: 'investor', served: true, removed: false })
    for (const reader of [investor, officer, colleague, watcher, admin]) expect(await given(reader, sent!.id)).toEqual(bytes)
    for (const reader of [stranger, other]) expect(await given(reader, sent!.id)).toBe('not-found')
    const elsewhere = await sendCase(stranger, now)
    expect(await given(stranger, sent!.id, elsewhere)).toBe('not-found')
    expect(await given(admin, sent!.id, elsewhere)).toBe('not-found')
    expect(await given(officer, 'not an id')).toBe('not-found')
    const [row] = await db().select().from(documents).where(eq(documents.id, sent!.id))
    expect(row).toMatchObject({ sha256: sha256(bytes) })
    expect(row!.storageKey).toMatch(/^[0-9a-f]{48}$/)
    const read = await db().select().from(audit).where(eq(audit.event, 'document.opened'))
    expect(read).toMatchObject([{ actor: admin.userId, subjectId: reference, after: { document: sent!.id } }])
  })

  test('is always saved, under its name, and never runs in the name of the portal', async () => {
    await write('A plan', [await received('План "А".docx', office('docx'))])
    const [sent] = await listSentDocuments(investor, eoiId)
    const { headers, body } = await serveDocument(officer, reference, sent!.id, now)
    await body?.cancel()
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D0%9F/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test('that is not sent yet is its uploader’s alone', async () => {
    const id = await uploaded(officer, await received('offer.xlsx', office('xlsx')))
    for (const reader of [investor, colleague, watcher, admin]) {
      expect(await given(reader, id)).toBe('not-found')
      expect(await listUnsentDocuments(reader, eoiId)).toEqual([])
      await expect(removeUnsent(reader, id)).rejects.toThrow('not-found')
    }
    expect(await listUnsentDocuments(officer, eoiId)).toHaveLength(1)
    await expect(replyToInvestor(colleague, { reference }, { message: 'Text', locale: 'en', substantive: false, documents: [id] }, now)).rejects.toThrow('documents')
    await replyToInvestor(officer, { reference }, { message: 'Our offer', locale: 'en', substantive: true, documents: [id] }, now)
    expect(await listSentDocuments(investor, eoiId)).toMatchObject([{ id, side: 'officer', served: true }])
    await expect(removeUnsent(officer, id)).rejects.toThrow('not-found')
    await expect(replyToInvestor(officer, { reference }, { message: 'Again', locale: 'en', substantive: false, documents: [id] }, now)).rejects.toThrow('documents')
  })

  test('is kept while its message is refused, and needs no second choice', async () => {
    await expect(write('', [await received('plan.pdf', pdf())])).rejects.toThrow('message-required')
    const [kept] = await listUnsentDocuments(investor, eoiId)
    await write('Now with words', [], [kept!.id])
    expect(await listSentDocuments(officer, eoiId)).toMatchObject([{ id: kept!.id }])
  })

  test('that is good is kept when another one is refused, and nothing is sent', async () => {
    const both = [await received('plan.pdf', pdf()), await received('../../tool.exe', Buffer.from('MZ'))]
    const error = await write('Two files', both).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FilesRefused)
    expect((error as FilesRefused).files).toEqual([{ name: 'tool.exe', problem: 'type' }])
    expect(await listUnsentDocuments(investor, eoiId)).toMatchObject([{ name: 'plan.pdf' }])
    expect(await listSentDocuments(officer, eoiId)).toEqual([])
  })

  test('of a form that is posted twice is there once', async () => {
    for (let post = 0; post < 2; post++) await write('Twice', [await received('plan.pdf', pdf())], [], 'one-form')
    expect(await listSentDocuments(officer, eoiId)).toHaveLength(1)
    expect(await listUnsentDocuments(investor, eoiId)).toEqual([])
  })

  test('is one of ten, and the eleventh is refused', async () => {
    const files = await Promise.all(Array.from({ length: 11 }, (_, index) => received(`plan ${index}.pdf`, pdf(String(index)))))
    const { documents: kept, refused } = await keepDocuments(investor, reference, files, now)
    expect(kept).toHaveLength(10)
    expect(refused).toEqual([{ name: 'plan 10.pdf', problem: 'too-many' }])
  })

  test('is one of ten, also when many are sent at the same moment', async () => {
    const before = (await stored()).length
    const sent = await Promise.all(Array.from({ length: 14 }, async (_, n) => keepDocuments(investor, reference, [await received(`${n}.pdf`, pdf(`at once ${n}`))], now)))
    expect(sent.flatMap(({ documents: kept }) => kept)).toHaveLength(10)
    expect(sent.flatMap(({ refused }) => refused).map(({ problem }) => problem)).toEqual(Array(4).fill('too-many'))
    expect((await stored()).length - before).toBe(10)
  })

  test('of one person fills no disk: what is sent in a day has an end, and the next day is another', async () => {
    const sender = await insertPerson('investor')
    reference = await sendCase(sender, now)
    const row = { eoiId: (await findEoi(reference)).id, side: 'investor' as const, uploadedBy: sender.userId, name: 'large.pdf', type: 'application/pdf' as const, sha256: '0'.repeat(64), scan: 'clean' as const }
    await db().insert(documents).values({ ...row, size: dayBytes - 10, storageKey: 'f'.repeat(48), removedAt: now, at: now })
    const send = async (at: Date) => keepDocuments(sender, reference, [await received('more.pdf', pdf('more'))], at)
    expect(await send(now)).toMatchObject({ documents: [], refused: [{ name: 'more.pdf', problem: 'day' }] })
    expect((await send(later(2))).refused).toEqual([])
  })

  test('is taken from those alone who may write in the case', async () => {
    const file = await received('plan.pdf', pdf())
    await expect(keepDocuments(stranger, reference, [file], now)).rejects.toThrow('not-found')
    await expect(keepDocuments(other, reference, [file], now)).rejects.toThrow('not-found')
    for (const reader of [watcher, admin]) await expect(keepDocuments(reader, reference, [file], now)).rejects.toThrow('forbidden')
    await withdrawEoi(investor, reference, '', now)
    for (const writer of [investor, officer]) await expect(keepDocuments(writer, reference, [file], now)).rejects.toThrow('forbidden')
  })

  test('that is a picture tells nothing of where it was taken', async () => {
    await write('A picture', [await received('place.jpg', await turnedJpeg())])
    const [sent] = await listSentDocuments(officer, eoiId)
    expect((await given(officer, sent!.id)).includes('68.5678E')).toBe(false)
  })
})

describe('with a virus scanner', () => {
  const bad = () => received('plan.pdf', pdf(virusMark))

  test('an infected file is refused, deleted and written down', async () => {
    use(scanner.url)
    const before = await stored()
    const file = await bad()
    expect(await keepDocuments(investor, reference, [file], now)).toEqual({ documents: [], refused: [{ name: 'plan.pdf', problem: 'infected' }] })
    expect(await stored()).toEqual(before)
    await expect(readdir(file.path)).rejects.toThrow('ENOENT')
    const noted = await db().select().from(audit).where(eq(audit.subjectId, reference))
    expect(noted).toMatchObject([{ event: 'document.infected', actor: investor.userId, after: { signature: 'Invest.Test', name: 'plan.pdf' } }])
  })

  test('what it could not look at waits for it, and the other side waits too', async () => {
    use(scanner.url)
    scanner.say('close')
    await write('A plan', [await received('plan.pdf', pdf())])
    const [sent] = await listSentDocuments(officer, eoiId)
    expect(sent).toMatchObject({ scan: 'failed', served: false })
    expect(await given(officer, sent!.id)).toBe('not-found')
    expect(await given(admin, sent!.id)).toBe('not-found')
    expect(await given(investor, sent!.id)).toEqual(pdf())
    await scanWaiting(now)
    expect((await listSentDocuments(officer, eoiId))[0]).toMatchObject({ scan: 'failed' })
    scanner.say('scan')
    await scanWaiting(now)
    expect(await given(officer, sent!.id)).toEqual(pdf())
    expect((await listSentDocuments(officer, eoiId))[0]).toMatchObject({ scan: 'clean', served: true })
  })

  test('documents whose contents are missing or too much for it, however many, keep no other from it', async () => {
    const lost = Array.from({ length: 60 }, (_, n) => ({ eoiId, side: 'investor' as const, uploadedBy: stranger.userId, name: 'lost.pdf', type: 'application/pdf', size: 1, sha256: '', storageKey: `lost-${reference}-${n}`, scan: 'not-scanned' as const, at: later(-1) }))
    await db().insert(documents).values(lost)
    await write('A plan', [await received('plan.pdf', pdf())])
    use(scanner.url)
    expect(await scanWaiting(later(1))).toBe(0)
    expect(await scanWaiting(later(1.001))).toBe(1)
    expect(await listSentDocuments(officer, eoiId)).toMatchObject([{ name: 'plan.pdf', scan: 'clean', served: true }])
    await db().delete(documents).where(eq(documents.name, 'lost.pdf'))
  })

  test('what came before it was there is looked at later; an infected one is taken away from both sides', async () => {
    await write('A plan', [await bad()])
    const [sent] = await listSentDocuments(officer, eoiId)
    expect(await given(officer, sent!.id)).toEqual(pdf(virusMark))
    use(scanner.url)
    expect(await given(officer, sent!.id)).toBe('not-found')
    await scanWaiting(now)
    for (const reader of [officer, investor]) expect(await given(reader, sent!.id)).toBe('not-found')
    expect((await listSentDocuments(officer, eoiId))[0]).toMatchObject({ scan: 'infected', removed: true, served: false })
    const [row] = await db().select().from(documents).where(eq(documents.id, sent!.id))
    expect(await stored()).not.toContain(row!.storageKey)
    expect(await db().select().from(audit).where(eq(audit.subjectId, reference))).toMatchObject([{ event: 'document.infected', actor: 'scanner' }])
  })
})

describe('no content is left without a row, and no row without its content', () => {
  test('what was taken back is gone at once', async () => {
    const before = await stored()
    await removeUnsent(investor, await uploaded(investor, await received('plan.pdf', pdf())))
    expect(await stored()).toEqual(before)
  })

  test('what was never sent is gone after a week, what was sent stays', async () => {
    await write('A plan', [await received('plan.pdf', pdf())])
    await uploaded(investor, await received('other.pdf', pdf('other')))
    await tidyDocuments(later(6))
    expect(await listUnsentDocuments(investor, eoiId)).toHaveLength(1)
    await tidyDocuments(later(8))
    expect(await listUnsentDocuments(investor, eoiId)).toEqual([])
    const [sent] = await listSentDocuments(officer, eoiId)
    expect(await given(officer, sent!.id)).toEqual(pdf())
  })

  test('what a crash left between content and row, or in the middle of either, is removed when it is old', async () => {
    const known = new Set(await stored())
    const left = [path.join(folder, 'files', 'ab', 'ab01'), path.join(folder, 'files', 'ab', 'ab02.part'), path.join(folder, 'uploads', 'c0ffee')]
    const fresh = path.join(folder, 'files', 'ab', 'ab03')
    for (const file of [...left, fresh]) {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, 'left')
    }
    for (const file of left) await utimes(file, later(-1), later(-1))
    await tidyDocuments(now)
    expect((await stored()).filter((name) => !known.has(name))).toEqual(['ab03'])
    expect(await readdir(path.join(folder, 'uploads')).catch(() => [])).not.toContain('c0ffee')
    await rm(fresh)
  })
})
