import { and, count, desc, eq, gt, ilike, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { MailFilters, ShownMailState } from '@/lib/mail/filters'
import { secretKinds } from '@/lib/mail/state'
import { db } from '../client'
import { outbox } from '../schema'
import { mailsVisibleTo } from '../visibility'
import { likeOf } from './like'

/** Mails on one page of the list. */
export const mailsPerPage = 50

const unsent = and(isNull(outbox.sentAt), isNull(outbox.givenUpAt))!
/** As `mailState` tells the states apart. */
const inState: Record<ShownMailState, SQL> = {
  waiting: and(unsent, isNull(outbox.deadAt), isNull(outbox.lastError))!,
  retrying: and(unsent, isNull(outbox.deadAt), isNotNull(outbox.lastError))!,
  dead: and(unsent, isNotNull(outbox.deadAt))!,
  sent: isNotNull(outbox.sentAt),
  'given-up': and(isNull(outbox.sentAt), isNotNull(outbox.givenUpAt))!,
}

const found = (q: string): SQL | undefined => (q ? or(ilike(outbox.recipient, likeOf(q)), ilike(outbox.reference, likeOf(q))) : undefined)

/** The mails that filters let through. */
export const matchingMails = ({ state, q }: MailFilters): SQL | undefined => and(state && inState[state], found(q))

/** Mails that the portal gave up trying and that would still be of use. */
export const canLeaveAgain = (now: Date): SQL => and(inState.dead, isNotNull(outbox.textBody), or(isNull(outbox.linkExpiresAt), gt(outbox.linkExpiresAt, now)))!

/** One page of the mails, newest first, without their text, and how many there are in all. */
export async function listMails(actor: Actor, filters: MailFilters, page: number) {
  const where = and(mailsVisibleTo(actor), matchingMails(filters))
  const [all] = await db().select({ total: count() }).from(outbox).where(where)
  const mails = await db()
    .select({
      id: outbox.id, kind: outbox.kind, reference: outbox.reference, recipient: outbox.recipient, subject: outbox.subject, locale: outbox.locale, createdAt: outbox.createdAt,
      sentAt: outbox.sentAt, lastError: outbox.lastError, attempts: outbox.attempts, deadAt: outbox.deadAt, deadReason: outbox.deadReason, givenUpAt: outbox.givenUpAt,
    })
    .from(outbox)
    .where(where)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(mailsPerPage)
    .offset((page - 1) * mailsPerPage)
  return { mails, total: all?.total ?? 0 }
}

export type MailCounts = Record<ShownMailState, number> & {
  /** Dead ones that can be sent again. */
  sendable: number
  /** When the oldest mail that has not left and is still wanted was written. */
  oldest: Date | null
}

/** How many mails stand in each state, among those that `q` finds. */
export async function countMails(actor: Actor, q: string, now: Date): Promise<MailCounts> {
  const of = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const open = or(inState.waiting, inState.retrying)!
  const [row] = await db()
    .select({
      waiting: of(inState.waiting), retrying: of(inState.retrying), dead: of(inState.dead), sent: of(inState.sent), 'given-up': of(inState['given-up']), sendable: of(canLeaveAgain(now)),
      oldest: sql<Date | null>`min(${outbox.createdAt}) filter (where ${open})`.mapWith(outbox.createdAt),
    })
    .from(outbox)
    .where(and(mailsVisibleTo(actor), found(q)))
  return row!
}

/**
 * One mail with its text, which is null once it was forgotten. The text of a mail that signs somebody in is read only where
 * no mail server is set, so that admins pass it on; with one it is the recipient's alone.
 */
export async function findMail(actor: Actor, id: string, hasServer: boolean) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const [mail] = await db().select().from(outbox).where(and(mailsVisibleTo(actor), eq(outbox.id, id)))
  if (!mail) return undefined
  const secret = secretKinds.includes(mail.kind)
  return { ...mail, secret, ...(secret && hasServer && { textBody: null, htmlBody: null }) }
}
