import { beforeAll, expect, test } from 'vitest'
import { findCase, listMessages } from '@/db/queries/eois'
import { listCanned, listReplies } from '@/db/queries/canned-replies'
import type { SignedIn } from '@/lib/auth/roles'
import { addReply, moveReply, retireReply, updateReply } from '@/server/canned-replies'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { insertCanned } from './insert-canned'
import { declineCase, replyToInvestor } from './officer'
import { findReplyDraft, keepReplyDraft } from './reply-draft'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
let investor: SignedIn
let officer: SignedIn
let colleague: SignedIn
let admin: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  colleague = await insertPerson('officer', ['dept-agriculture'])
  admin = await insertPerson('admin')
})

const draftOf = async (person: SignedIn, reference: string) => (await findReplyDraft(person, (await findEoi(reference)).id))?.fields

test('a draft is its writer’s alone, and gone when the reply is sent', async () => {
  const reference = await sendCase(investor, now)
  const mark = await keepReplyDraft(officer, reference, { message: 'Half a', original: 'Пол' }, '', now)
  await keepReplyDraft(officer, reference, { message: 'Half a sentence' }, mark, now)
  expect(await draftOf(officer, reference)).toEqual({ message: 'Half a sentence' })
  expect(await draftOf(colleague, reference)).toBeUndefined()
  await keepReplyDraft(colleague, reference, { message: 'Mine' }, '', now)
  await replyToInvestor(officer, { reference }, { message: '整句', locale: 'zh', original: { text: 'Целое предложение', locale: 'ru' }, substantive: false }, now)
  expect(await draftOf(officer, reference)).toBeUndefined()
  expect(await draftOf(colleague, reference)).toEqual({ message: 'Mine' })
  expect(await listMessages((await findEoi(reference)).id)).toMatchObject([{ body: '整句', locale: 'zh', originalBody: 'Целое предложение', originalLocale: 'ru' }])
})

test('two windows do not write over each other, unless asked to', async () => {
  const reference = await sendCase(investor, now)
  const first = await keepReplyDraft(officer, reference, { message: 'One' }, '', now)
  await expect(keepReplyDraft(officer, reference, { message: 'Two' }, '', now)).rejects.toMatchObject({ code: 'draft-elsewhere' })
  const second = await keepReplyDraft(officer, reference, { message: 'Three' }, first, now)
  expect(second).not.toBe(first)
  for (const message of ['Four', '']) await expect(keepReplyDraft(officer, reference, { message }, first, now)).rejects.toMatchObject({ code: 'draft-elsewhere' })
  expect(await draftOf(officer, reference)).toEqual({ message: 'Three' })
  const over = await keepReplyDraft(officer, reference, { message: 'Five' }, 'over', now)
  expect(await draftOf(officer, reference)).toEqual({ message: 'Five' })
  await replyToInvestor(officer, { reference }, { message: 'Five', locale: 'en', substantive: false }, now)
  await expect(keepReplyDraft(officer, reference, { message: 'Five' }, over, now)).rejects.toMatchObject({ code: 'draft-elsewhere' })
})

test('eight windows that keep at the same time leave one text whole', async () => {
  const reference = await sendCase(investor, now)
  const done = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => keepReplyDraft(officer, reference, { message: `Window ${index}` }, '', now)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('nothing is kept for people who do not answer, nor in a closed case; what is cleared is dropped', async () => {
  const reference = await sendCase(investor, now)
  const mark = await keepReplyDraft(officer, reference, { message: 'One' }, '', now)
  expect(await keepReplyDraft(officer, reference, { message: '  ', kind: 'ask' }, mark, now)).toBe('')
  expect(await draftOf(officer, reference)).toBeUndefined()
  for (const person of [admin, investor, await insertPerson('officer', ['dept-investment'])]) await expect(keepReplyDraft(person, reference, { message: 'x' }, '', now)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(keepReplyDraft(await insertPerson('officer', ['dept-tourism']), reference, { message: 'x' }, '', now)).rejects.toMatchObject({ code: 'not-found' })
  await declineCase(officer, { reference }, { reason: 'No', locale: 'en' }, now)
  await expect(keepReplyDraft(officer, reference, { message: 'x' }, '', now)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a canned reply comes in the investor’s language with the officer’s beside it, and is not sent with a gap', async () => {
  const reference = await sendCase(investor, now)
  const found = (await findCase(officer, reference))!
  const offered = await listCanned(officer, found, [])
  expect(offered.map(({ title }) => title.en)).toContain('Received, being checked')
  const needs = offered.find(({ title }) => title.en === 'Question about needs')!
  await insertCanned(officer, reference, { message: '您好', language: 'zh' }, { canned: needs.id, mark: '', own: 'ru' }, now)
  expect(await draftOf(officer, reference)).toEqual({ language: 'zh', originalLanguage: 'ru', message: `您好\n\n${needs.body.zh}`, original: needs.body.ru })
  expect(needs.body.zh).toContain('李伟')
  for (const message of ['Dear {contact}', 'Plot: […]']) await expect(replyToInvestor(officer, { reference }, { message, locale: 'en', substantive: false }, now)).rejects.toMatchObject({ code: 'field-left' })
  await expect(insertCanned(officer, reference, {}, { canned: 'none', mark: 'over', own: 'ru' }, now)).rejects.toMatchObject({ code: 'canned-required' })
  const later = (await findCase(officer, await caseIn('in_review', investor, officer, now)))!
  expect((await listCanned(officer, later, [])).map(({ title }) => title.en)).not.toContain('Received, being checked')
})

test('admins keep all texts, heads those of their unit; each change is checked, ordered and retired', async () => {
  const head: SignedIn = { ...officer, headOf: ['dept-agriculture'] }
  const values = { title: { en: 'Ours' }, body: { en: 'Text {reference}' }, stage: null, unitId: 'dept-agriculture' }
  const id = await addReply(head, values, now)
  await expect(addReply(head, { ...values, unitId: null }, now)).rejects.toMatchObject({ errors: { unitId: 'choose' } })
  await expect(addReply(head, { ...values, unitId: 'dept-tourism' }, now)).rejects.toMatchObject({ errors: { unitId: 'choose' } })
  await expect(addReply(officer, values, now)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(updateReply(head, { id, version: 7 }, values, now)).rejects.toMatchObject({ code: 'outdated' })
  await updateReply(head, { id, version: 1 }, { ...values, title: { en: 'Ours, better' } }, now)
  expect((await listReplies(head)).map(({ title }) => title.en)).toEqual(['Ours, better'])
  await moveReply(admin, { id, version: 2 }, -1, now)
  expect((await listReplies(admin)).map(({ title }) => title.en).slice(-2)).toEqual(['Ours, better', 'Decline with thanks'])
  const reference = await sendCase(investor, now)
  const offered = async () => (await listCanned(officer, (await findCase(officer, reference))!, [])).map(({ title }) => title.en)
  expect(await offered()).toContain('Ours, better')
  await retireReply(head, { id, version: 3 }, true, now)
  expect(await offered()).not.toContain('Ours, better')
})
