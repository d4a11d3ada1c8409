import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { db } from '../client'
import { outbox } from '../schema'

/** Only admins read mails: some hold a link that signs in. */
const visibleTo = (actor: Actor): SQL => (actor.role === 'admin' ? sql`true` : sql`false`)

/** Mails on one page of the list. */
export const mailsPerPage = 50

/** One page of the mails, newest first, without their text, and how many there are in all. */
export async function listMails(actor: Actor, page: number) {
  const [found] = await db().select({ total: count() }).from(outbox).where(visibleTo(actor))
  const mails = await db()
    .select({ id: outbox.id, kind: outbox.kind, reference: outbox.reference, recipient: outbox.recipient, subject: outbox.subject, locale: outbox.locale, createdAt: outbox.createdAt, sentAt: outbox.sentAt, lastError: outbox.lastError, attempts: outbox.attempts })
    .from(outbox)
    .where(visibleTo(actor))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(mailsPerPage)
    .offset((page - 1) * mailsPerPage)
  return { mails, total: found?.total ?? 0 }
}

/** One mail with its text, which is null once it was forgotten. */
export async function findMail(actor: Actor, id: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const [mail] = await db().select().from(outbox).where(and(visibleTo(actor), eq(outbox.id, id)))
  return mail
}
