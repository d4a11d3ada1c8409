import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { eoiMessages, eois, replyDrafts, translationRequests, users } from '@/db/schema'
import { translationsOf } from '@/db/visibility'
import { translationAnswerMail, translationAskedMail } from '@/emails/translation'
import type { SignedIn } from '@/lib/auth/roles'
import type { ReplyFields } from '@/lib/desk/reply-draft'
import { dueAfterWorkingDays } from '@/lib/eoi/calendar'
import { canAskTranslation } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden, NotFound, Outdated } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { canTranslateBetween, translationDays } from '@/lib/translations/languages'
import { recordAudit } from '../audit'
import { queueMails } from '../outbox'
import { change, type LockedCase, type Seen } from './change'
import { messageText } from './investor'
import { keepFor } from './reply-draft'

/** What is to be translated: words of the investor that are there, or a reply that is being written, which is kept as it stands. */
export type Subject = { part: 'message'; messageId: string } | { part: 'answers' } | { part: 'reply'; fields: ReplyFields; from: Locale; mark: string }

const nameOf = ({ name, email }: { name: string | null; email: string }) => name ?? email

/** The words and their language. Throws ExpectedError `message-required` when there are none. */
async function sourceOf(tx: Tx, eoi: LockedCase, subject: Subject): Promise<{ source: string; from: Locale }> {
  if (subject.part === 'reply') return { source: messageText(subject.fields.original ?? ''), from: subject.from }
  if (subject.part === 'answers') return { source: messageText([eoi.answers.message, eoi.answers.needs].filter(Boolean).join('\n\n')), from: eoi.locale }
  const [message] = /^[0-9a-f-]{36}$/.test(subject.messageId) ? await tx.select().from(eoiMessages).where(and(eq(eoiMessages.id, subject.messageId), eq(eoiMessages.eoiId, eoi.id))) : []
  if (!message) throw new ExpectedError('message-required')
  return { source: message.body, from: message.locale }
}

/**
 * Asks an officer who knows both languages to translate a text of an open case. The translator reads this text and the reference, nothing else
 * of the case, and has one working day. Throws NotFound, Forbidden, and ExpectedError `translator-required` for somebody who does
 * not know the languages, is no officer, or is the actor.
 */
export const askTranslation = (actor: SignedIn, { reference, form }: Seen, subject: Subject, { to, translatorId }: { to: Locale; translatorId: string }, now: Date): Promise<void> =>
  change(actor, { reference }, async (tx, eoi) => {
    if (!canAskTranslation(actor, eoi)) throw new Forbidden()
    if (subject.part === 'reply') await keepFor(tx, actor, eoi, subject.fields, subject.mark, now)
    const { source, from } = await sourceOf(tx, eoi, subject)
    const [translator] = await tx.select().from(users).where(and(eq(users.id, translatorId), eq(users.role, 'officer'), isNull(users.deactivatedAt)))
    if (!translator || translator.id === actor.userId || !canTranslateBetween(translator.languages, from, to)) throw new ExpectedError('translator-required')
    const dueAt = dueAfterWorkingDays(now, translationDays, await readCalendar(tx))
    const [asked] = await tx.insert(translationRequests)
      .values({ ...(form && { id: form }), eoiId: eoi.id, part: subject.part, messageId: subject.part === 'message' ? subject.messageId : null, fromLocale: from, toLocale: to, source, requestedBy: actor.userId, translatorId, at: now, dueAt })
      .onConflictDoNothing().returning({ id: translationRequests.id })
    // The same form sent again.
    if (!asked) return
    await recordAudit(tx, { actor, event: 'translation.asked', subject: { type: 'case', id: reference }, after: { from, to, by: translator.email }, at: now })
    const mail = translationAskedMail({ locale: translator.locale, reference, who: nameOf(actor), from, to, due: dueAt, href: runtime().env.baseUrl + paths.deskTranslation(translator.locale, asked.id) })
    await queueMails(tx, [{ ...mail, kind: 'translation-asked', reference, to: translator.email, locale: translator.locale, dueAt: now, dedupeKey: `translation-asked:${asked.id}` }])
  })

/** An open request of the actor's, as its translator or, with `asker`, as whoever asked; with its case, both locked. Throws NotFound, Outdated when it is done or cancelled. */
async function lockRequest(tx: Tx, actor: SignedIn, id: string) {
  const mine = /^[0-9a-f-]{36}$/.test(id) ? and(eq(translationRequests.id, id), translationsOf(actor)) : undefined
  const [seen] = mine ? await tx.select({ eoiId: translationRequests.eoiId }).from(translationRequests).where(mine) : []
  if (!seen) throw new NotFound()
  // The case first, as whoever closes it does.
  const [eoi] = await tx.select({ id: eois.id, reference: eois.reference }).from(eois).where(eq(eois.id, seen.eoiId)).for('update')
  const [request] = await tx.select().from(translationRequests).where(mine).for('update')
  if (!request || !eoi?.reference) throw new NotFound()
  if (request.doneAt || request.cancelledAt) throw new Outdated()
  return { request, reference: eoi.reference }
}

/** Tells whoever asked. */
async function tellAsker(tx: Tx, kind: 'done' | 'returned', actor: SignedIn, { request, reference }: Awaited<ReturnType<typeof lockRequest>>, now: Date): Promise<void> {
  const [asker] = await tx.select().from(users).where(and(eq(users.id, request.requestedBy), isNull(users.deactivatedAt)))
  if (!asker) return
  const mail = translationAnswerMail(kind, { locale: asker.locale, reference, who: nameOf(actor), from: request.fromLocale, to: request.toLocale, href: runtime().env.baseUrl + paths.deskCase(asker.locale, reference) })
  await queueMails(tx, [{ ...mail, kind: `translation-${kind}`, reference, to: asker.email, locale: asker.locale, dueAt: now, dedupeKey: `translation-${kind}:${request.id}` }])
}

/**
 * The translator hands the text in. That of a reply stands in the asker's draft at once, unless something is written there already. Throws NotFound
 * for everybody but the translator, Outdated when it is done or cancelled, ExpectedError for the text.
 */
export async function finishTranslation(actor: SignedIn, id: string, typed: string, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const locked = await lockRequest(tx, actor, id)
    const { request, reference } = locked
    if (request.translatorId !== actor.userId) throw new NotFound()
    const text = messageText(typed)
    await tx.update(translationRequests).set({ text, doneAt: now }).where(eq(translationRequests.id, id))
    if (request.part === 'reply') await putIntoDraft(tx, request, text, now)
    await recordAudit(tx, { actor, event: 'translation.done', subject: { type: 'case', id: reference }, after: { from: request.fromLocale, to: request.toLocale }, at: now })
    await tellAsker(tx, 'done', actor, locked, now)
  })
  runtime().mailQueued()
}

async function putIntoDraft(tx: Tx, { eoiId, requestedBy, source, fromLocale, toLocale }: typeof translationRequests.$inferSelect, text: string, now: Date): Promise<void> {
  const mine = and(eq(replyDrafts.eoiId, eoiId), eq(replyDrafts.userId, requestedBy))
  const [draft] = await tx.select().from(replyDrafts).where(mine).for('update')
  const fields = (draft ? JSON.parse(draft.fields) : { original: source, originalLanguage: fromLocale }) as ReplyFields
  if (fields.message?.trim()) return
  const kept = { fields: JSON.stringify({ ...fields, message: text, language: toLocale }), at: new Date(Math.max(now.getTime(), (draft?.at.getTime() ?? 0) + 1)) }
  if (draft) await tx.update(replyDrafts).set(kept).where(mine)
  else await tx.insert(replyDrafts).values({ eoiId, userId: requestedBy, ...kept })
}

/** The translator gives the text back, or whoever asked needs it no more. Throws NotFound for everybody else, Outdated when it is done or cancelled. */
export async function cancelTranslation(actor: SignedIn, id: string, now: Date): Promise<{ reference: string; translator: boolean }> {
  const result = await db().transaction(async (tx) => {
    const locked = await lockRequest(tx, actor, id)
    const translator = locked.request.translatorId === actor.userId
    await tx.update(translationRequests).set({ cancelledAt: now }).where(eq(translationRequests.id, id))
    await recordAudit(tx, { actor, event: 'translation.cancelled', subject: { type: 'case', id: locked.reference }, at: now })
    if (translator) await tellAsker(tx, 'returned', actor, locked, now)
    return { reference: locked.reference, translator }
  })
  runtime().mailQueued()
  return result
}
