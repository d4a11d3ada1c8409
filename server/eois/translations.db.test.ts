import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findCase } from '@/db/queries/eois'
import { findTranslation, listCaseTranslations, listTranslations, listTranslators } from '@/db/queries/translations'
import { eoiMessages, outbox, translationRequests, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { saveOwnLanguages } from '@/server/languages'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { writeAsInvestor, withdrawEoi } from './investor'
import { declineCase, referCase } from './officer'
import { findReplyDraft, keepReplyDraft } from './reply-draft'
import { askTranslation, cancelTranslation, finishTranslation } from './translations'

useDatabase({ facts: true })
// A Thursday, 14:00 in Turkistan: one working day later is Friday, 18:00.
const now = new Date('2026-11-19T09:00:00Z')
let investor: SignedIn
let officer: SignedIn
let translator: SignedIn
let other: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  translator = await insertPerson('officer', ['dept-tourism'])
  other = await insertPerson('officer', ['dept-agriculture'])
  await saveOwnLanguages(translator, ['zh'], now)
})

const requestsOf = async (reference: string) => listCaseTranslations((await findEoi(reference)).id)
const ask = async (reference: string, form?: string) => {
  await askTranslation(officer, { reference, form }, { part: 'answers' }, { to: 'ru', translatorId: translator.userId }, now)
  return (await requestsOf(reference)).at(-1)!.id
}
const mails = async (kind: string, to: SignedIn) => db().select().from(outbox).where(and(eq(outbox.kind, kind), eq(outbox.recipient, to.email)))

test('a colleague of another unit translates what the investor wrote, and reads nothing else of the case', async () => {
  const reference = await sendCase(investor, now)
  const id = await ask(reference)
  expect(await findTranslation(translator, id)).toMatchObject({ reference, from: 'zh', to: 'ru', source: '我们生产压榨设备。', dueAt: new Date('2026-11-20T13:00:00Z'), askedBy: officer.name })
  expect(JSON.stringify(await listTranslations(translator))).not.toContain('示例农业科技')
  expect(await findCase(translator, reference)).toBeUndefined()
  const [mail] = await mails('translation-asked', translator)
  expect(mail!.textBody).toContain(`/desk/translations/${id}`)
  expect(mail!.textBody).not.toContain('压榨')
  await finishTranslation(translator, id, 'Мы производим прессовое оборудование.', now)
  expect(await requestsOf(reference)).toMatchObject([{ part: 'answers', text: 'Мы производим прессовое оборудование.', translator: translator.name }])
  expect(await mails('translation-done', officer)).toHaveLength(1)
  await expect(finishTranslation(translator, id, 'Again', now)).rejects.toMatchObject({ code: 'outdated' })
})

test('nobody but the translator reads or hands in, nobody but the two ends it', async () => {
  const reference = await sendCase(investor, now)
  const id = await ask(reference)
  for (const person of [other, investor, await insertPerson('admin'), officer]) {
    expect(await findTranslation(person, id)).toBeUndefined()
    await expect(finishTranslation(person, id, 'x', now)).rejects.toMatchObject({ code: 'not-found' })
  }
  for (const person of [other, investor]) await expect(cancelTranslation(person, id, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(finishTranslation(translator, 'not-an-id', 'x', now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(finishTranslation(translator, id, '  ', now)).rejects.toMatchObject({ code: 'message-required' })
  await cancelTranslation(translator, id, now)
  expect(await mails('translation-returned', officer)).toHaveLength(1)
  await expect(finishTranslation(translator, id, 'x', now)).rejects.toMatchObject({ code: 'outdated' })
})

test('only who holds the case asks, only somebody who knows the languages, and one form asks once', async () => {
  const reference = await sendCase(investor, now)
  const answers = { part: 'answers' } as const
  const to = { to: 'ru', translatorId: translator.userId } as const
  await expect(askTranslation(translator, { reference }, answers, to, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(askTranslation(await insertPerson('officer', ['dept-investment']), { reference }, answers, to, now)).rejects.toMatchObject({ code: 'forbidden' })
  for (const translatorId of [other.userId, officer.userId, investor.userId]) await expect(askTranslation(officer, { reference }, answers, { to: 'ru', translatorId }, now)).rejects.toMatchObject({ code: 'translator-required' })
  await expect(askTranslation(officer, { reference }, answers, { to: 'zh', translatorId: translator.userId }, now)).rejects.toMatchObject({ code: 'translator-required' })
  const neighbours = await sendCase(investor, now)
  await writeAsInvestor(investor, neighbours, { message: 'Theirs', locale: 'zh' }, now)
  const [foreign] = await db().select().from(eoiMessages).where(eq(eoiMessages.body, 'Theirs'))
  await expect(askTranslation(officer, { reference }, { part: 'message', messageId: foreign!.id }, to, now)).rejects.toMatchObject({ code: 'message-required' })
  const form = crypto.randomUUID()
  await ask(reference, form)
  await ask(reference, form)
  expect(await requestsOf(reference)).toHaveLength(1)
  expect((await listTranslators(officer)).map(({ id }) => id)).toContain(translator.userId)
  expect(await listTranslators(investor)).toEqual([])
})

test('the translation of a reply stands in the asker’s draft, unless something is written there', async () => {
  const reference = await sendCase(investor, now)
  const eoi = await findEoi(reference)
  const reply = (message: string) => ({ part: 'reply', fields: { original: 'Добрый день', originalLanguage: 'ru', language: 'zh', ...(message && { message }) }, from: 'ru', mark: 'over' }) as const
  await askTranslation(officer, { reference }, reply(''), { to: 'zh', translatorId: translator.userId }, now)
  const before = await findReplyDraft(officer, eoi.id)
  await finishTranslation(translator, (await requestsOf(reference))[0]!.id, '您好', now)
  const after = await findReplyDraft(officer, eoi.id)
  expect(after!.fields).toMatchObject({ original: 'Добрый день', message: '您好', language: 'zh' })
  await expect(keepReplyDraft(officer, reference, { message: 'typed in a window that is still open' }, before!.mark, now)).rejects.toMatchObject({ code: 'draft-elsewhere' })

  await askTranslation(officer, { reference }, reply('写好的'), { to: 'zh', translatorId: translator.userId }, now)
  await finishTranslation(translator, (await requestsOf(reference))[1]!.id, '您好', now)
  expect((await findReplyDraft(officer, eoi.id))!.fields.message).toBe('写好的')
})

test('a case that closes, by whichever side, needs no translation; one that is referred still does', async () => {
  const [declined, withdrawn, referred] = [await sendCase(investor, now), await sendCase(investor, now), await sendCase(investor, now)]
  for (const reference of [declined, withdrawn, referred]) await ask(reference)
  await declineCase(officer, { reference: declined }, { reason: 'No', locale: 'en' }, now)
  await withdrawEoi(investor, withdrawn, '', now)
  await referCase(officer, { reference: referred }, { unitId: 'dept-industry', reason: 'Theirs' }, now)
  expect([await requestsOf(declined), await requestsOf(withdrawn), (await requestsOf(referred)).length]).toEqual([[], [], 1])
  expect(await db().$count(translationRequests, eq(translationRequests.text, ''))).toBe(0)
})

test('only officers say what they translate', async () => {
  await saveOwnLanguages(other, ['en', 'zh'], now)
  expect((await db().select({ languages: users.languages }).from(users).where(eq(users.id, other.userId)))[0]).toEqual({ languages: ['en', 'zh'] })
  await saveOwnLanguages(other, [], now)
  await expect(saveOwnLanguages(investor, ['zh'], now)).rejects.toMatchObject({ code: 'forbidden' })
})
