import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findDocument, listSentDocuments, listUnsentDocuments } from '@/db/queries/documents'
import { documents, eois } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { shownName } from '@/lib/documents/name'
import { discardDraft, beginDraft, saveDraft } from '@/server/eois/draft'
import { writeAsInvestor } from '@/server/eois/investor'
import { submitEoi } from '@/server/eois/submit'
import { requestErasure } from '@/server/own-data/erase'
import { findEoi, goodAnswers, insertPerson } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { badFiles, pdf, picture, received, tooLarge, turnedJpeg } from '@/test/documents'
import { keepDraftDocuments } from './keep'
import { type ReceivedForm, receiveForm } from './receive'
import { tidyDocuments } from './tidy'
import { removeUnsent } from './unsent'

const folder = mkdtempSync(path.join(os.tmpdir(), 'invest-draft-documents-'))
useDatabase({ facts: true, settings: { DATA_DIR: folder } })
afterAll(() => rm(folder, { recursive: true, force: true }))

let investor: SignedIn, stranger: SignedIn, officer: SignedIn
let draft: string
const now = new Date('2026-11-18T05:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)

beforeAll(async () => {
  ;[stranger, officer] = [await insertPerson('investor'), await insertPerson('officer', ['dept-agriculture'])]
})
beforeEach(async () => {
  investor = await insertPerson('investor')
  draft = (await saveDraft(investor, { answers: goodAnswers, listings: [], locale: 'en' }, now)).id
})

const stored = async () => (await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name)
const keep = async (name: string, bytes: Buffer) => (await keepDraftDocuments(investor, draft, [await received(name, bytes)], now)).documents[0]!
const send = async (): Promise<string> => {
  const sent = await submitEoi(investor, draft, now)
  if (!('reference' in sent)) throw new Error(`Refused: ${JSON.stringify(sent)}`)
  return sent.reference
}
/** A form with files, as a browser posts it. */
async function posted(files: readonly [string, Buffer][]): Promise<ReceivedForm> {
  const form = new FormData()
  form.append('step', 'check')
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  const read = await receiveForm(new Request('http://portal/en/eoi/save', { method: 'POST', body: form }), { longest: 1000, fieldLimit: 10, keep: true })
  if (read === 'malformed') throw new Error('The form was not read.')
  return read
}

test('documents wait with the draft, go with the inquiry and are read by the unit beside its answers', async () => {
  const plan = await keep('计划.pdf', pdf('plan'))
  await keep('photo.jpg', await turnedJpeg())
  // On another device, on another day.
  await tidyDocuments(later(30))
  expect((await listUnsentDocuments(investor, draft)).map(({ name }) => name)).toEqual(['photo.jpg', '计划.pdf'])
  for (const reader of [stranger, officer]) expect(await listUnsentDocuments(reader, draft)).toEqual([])

  const reference = await send()
  expect(await send()).toBe(reference)
  const [submitted] = await listSentDocuments(officer, draft)
  expect(submitted).toMatchObject({ messageId: null, eventId: expect.any(Number), side: 'investor', served: true })
  expect(await listSentDocuments(officer, draft)).toHaveLength(2)
  expect(await listSentDocuments(investor, draft)).toHaveLength(2)
  expect(await listSentDocuments(stranger, draft)).toEqual([])
  expect(await findDocument(stranger, reference, plan.id)).toBeUndefined()
  // What was sent cannot be taken back, and stays when its sender is erased.
  await expect(removeUnsent(investor, plan.id)).rejects.toThrow('not-found')
  await expect(writeAsInvestor(investor, reference, { message: 'Again', locale: 'en', documents: [plan.id] }, now)).rejects.toThrow('documents')
  await expect(keepDraftDocuments(investor, draft, [await received('late.pdf', pdf())], now)).rejects.toThrow('not-found')
  await requestErasure(investor, true, now)
  await tidyDocuments(later(30))
  expect(await listSentDocuments(officer, draft)).toHaveLength(2)
})

test.each(badFiles)('$what is refused with its reason, takes nothing else with it and leaves nothing behind', async ({ name, bytes, problem }) => {
  const before = await stored()
  const form = await posted([[`../../${name}`, bytes()], ['good.png', await picture('png')]])
  const { documents: kept, refused } = await keepDraftDocuments(investor, draft, form.files, now)
  await form.discard()
  expect(refused).toEqual([{ name: shownName(name), problem }])
  expect(kept.map((one) => one.name)).toEqual(['good.png'])
  expect(await stored()).toHaveLength(before.length + 1)
  expect(await readdir(path.join(folder, 'uploads'))).toEqual([])
})

test('of files that are too large or too many none is kept, also when they come at once', async () => {
  const large = await posted([['large.pdf', tooLarge()]])
  expect((await keepDraftDocuments(investor, draft, large.files, now)).refused).toEqual([{ name: 'large.pdf', problem: 'too-large' }])
  await large.discard()
  const many = await posted(Array.from({ length: 12 }, (_, index) => [`${index}.pdf`, pdf(String(index))]))
  expect(many.files.map(({ problem }) => problem).filter(Boolean)).toEqual(['too-many'])
  await many.discard()
  const both = await Promise.all(Array.from({ length: 12 }, async (_, index) => keepDraftDocuments(investor, draft, [await received(`${index}.pdf`, pdf(String(index)))], now)))
  expect(both.flatMap(({ refused }) => refused.map(({ problem }) => problem))).toEqual(['too-many', 'too-many'])
  const rows = await db().select({ key: documents.storageKey }).from(documents).where(eq(documents.eoiId, draft))
  expect(rows).toHaveLength(10)
  const keys = await stored()
  expect(rows.every(({ key }) => keys.includes(key))).toBe(true)
})

test('a form that ends too early says which file was cut', async () => {
  const body = Buffer.from('--b\r\ncontent-disposition: form-data; name="files"; filename="plan.pdf"\r\n\r\n%PDF-1.4 and then')
  const form = await receiveForm(new Request('http://portal/', { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'multipart/form-data; boundary=b' } }), { longest: 1000, fieldLimit: 10, keep: true })
  if (form === 'malformed') throw new Error('The form was not read.')
  expect((await keepDraftDocuments(investor, draft, form.files, now)).refused).toEqual([{ name: 'plan.pdf', problem: 'cut' }])
  await form.discard()
})

test('a draft that is thrown away, or whose owner is erased, takes its contents with it at once', async () => {
  const before = await stored()
  await keep('plan.pdf', pdf())
  await expect(discardDraft(stranger, draft)).rejects.toThrow('not-found')
  expect(await stored()).toHaveLength(before.length + 1)
  await discardDraft(investor, draft)
  expect(await stored()).toEqual(before)
  await expect(keepDraftDocuments(investor, draft, [await received('late.pdf', pdf())], now)).rejects.toThrow('not-found')

  draft = (await saveDraft(investor, { answers: goodAnswers, listings: [], locale: 'en' }, now)).id
  await keep('plan.pdf', pdf())
  await requestErasure(investor, true, now)
  expect(await stored()).toEqual(before)
})

test('a first file begins the draft that its form names, and never that of somebody else', async () => {
  const id = crypto.randomUUID()
  await beginDraft(investor, id, 'en', now)
  await keepDraftDocuments(investor, id, [await received('plan.pdf', pdf())], now)
  expect(await listUnsentDocuments(investor, id)).toHaveLength(1)
  const count = await db().$count(eois)
  await expect(beginDraft(stranger, id, 'en', now)).rejects.toThrow('not-found')
  await expect(keepDraftDocuments(stranger, id, [await received('plan.pdf', pdf())], now)).rejects.toThrow('not-found')
  await expect(beginDraft(officer, crypto.randomUUID(), 'en', now)).rejects.toThrow('not-found')
  expect(await db().$count(eois)).toBe(count)
  draft = id
  await saveDraft(investor, { id, answers: goodAnswers, listings: [], locale: 'en' }, now)
  expect((await findEoi(await send())).id).toBe(id)
})
