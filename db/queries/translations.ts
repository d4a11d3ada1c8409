import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isSignedIn, type Actor } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { db } from '../client'
import { eois, translationRequests, users } from '../schema'
import { translationsOf } from '../visibility'

const given = (actor: Actor) => and(translationsOf(actor), isSignedIn(actor) ? eq(translationRequests.translatorId, actor.userId) : sql`false`)

/** What a translator reads: the text and the reference, nothing else of the case. */
const select = () =>
  db().select({
    id: translationRequests.id, reference: sql<string>`${eois.reference}`, part: translationRequests.part, from: translationRequests.fromLocale, to: translationRequests.toLocale, source: translationRequests.source, text: translationRequests.text,
    askedBy: sql<string>`coalesce(${users.name}, ${users.email})`, at: translationRequests.at, dueAt: translationRequests.dueAt, doneAt: translationRequests.doneAt, cancelledAt: translationRequests.cancelledAt,
  }).from(translationRequests).innerJoin(eois, eq(eois.id, translationRequests.eoiId)).innerJoin(users, eq(users.id, translationRequests.requestedBy))

/** Texts that the actor was asked to translate: those that wait, the next due first, then the last twenty that are done. */
export async function listTranslations(actor: Actor) {
  const [open, done] = await Promise.all([
    select().where(and(given(actor), isNull(translationRequests.doneAt), isNull(translationRequests.cancelledAt))).orderBy(asc(translationRequests.dueAt), asc(translationRequests.id)),
    select().where(and(given(actor), sql`${translationRequests.doneAt} is not null`)).orderBy(desc(translationRequests.doneAt)).limit(20),
  ])
  return { open, done }
}
export type Translation = Awaited<ReturnType<typeof listTranslations>>['open'][number]

/** How many of them wait. */
export const countTranslations = (actor: Actor): Promise<number> =>
  db().$count(translationRequests, and(given(actor), isNull(translationRequests.doneAt), isNull(translationRequests.cancelledAt)))

/** One of them; undefined when there is none or it was asked of somebody else. */
export async function findTranslation(actor: Actor, id: string): Promise<Translation | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return (await select().where(and(given(actor), eq(translationRequests.id, id))))[0]
}

const translators = alias(users, 'translators')

/** What was asked to be translated in a case, in that order, without what was cancelled. The caller has found the case for its actor. */
export const listCaseTranslations = (eoiId: string) =>
  db().select({
    id: translationRequests.id, part: translationRequests.part, messageId: translationRequests.messageId, from: translationRequests.fromLocale, to: translationRequests.toLocale, text: translationRequests.text,
    translator: sql<string>`coalesce(${translators.name}, ${translators.email})`, requestedBy: translationRequests.requestedBy, dueAt: translationRequests.dueAt, doneAt: translationRequests.doneAt,
  }).from(translationRequests).innerJoin(translators, eq(translators.id, translationRequests.translatorId))
    .where(and(eq(translationRequests.eoiId, eoiId), isNull(translationRequests.cancelledAt))).orderBy(asc(translationRequests.at))
export type CaseTranslation = Awaited<ReturnType<typeof listCaseTranslations>>[number]

/** Officers whom the actor may ask for a translation, by name, each with the languages beside Kazakh and Russian; none for others. */
export async function listTranslators(actor: Actor): Promise<{ id: string; name: string; languages: Locale[] }[]> {
  if (!isSignedIn(actor) || actor.role !== 'officer') return []
  const rows = await db().select({ id: users.id, name: users.name, email: users.email, languages: users.languages }).from(users)
    .where(and(eq(users.role, 'officer'), isNull(users.deactivatedAt), sql`${users.id} <> ${actor.userId}`, sql`cardinality(${users.languages}) > 0`)).orderBy(asc(users.name), asc(users.email))
  return rows.map(({ id, name, email, languages }) => ({ id, name: name ?? email, languages }))
}
