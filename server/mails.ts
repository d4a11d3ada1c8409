import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { canLeaveAgain, matchingMails } from '@/db/queries/mails'
import { outbox } from '@/db/schema'
import { canAdminister } from '@/lib/auth/policy'
import type { Actor } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import type { MailFilters } from '@/lib/mail/filters'
import { secretKinds } from '@/lib/mail/state'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import { reasonOf } from './reasons'

/** So many mails are changed at a time, the oldest first, and named in one entry of the audit. */
export const mailsAtOnce = 1000

/** Lets dead mails leave again, from the first attempt on, with the Message-ID that they had. */
const revive = (tx: Tx, ids: readonly string[], now: Date) =>
  tx.update(outbox).set({ deadAt: null, deadReason: null, lastError: null, attempts: 0, dueAt: now, lockedUntil: null }).where(inArray(outbox.id, [...ids]))

/** A mail that the portal has stopped trying, or with `retrying` one that it goes on trying too, locked. Throws Forbidden, NotFound, Outdated when it is not so any more. */
async function lockDead(tx: Tx, actor: Actor, id: string, { retrying = false } = {}) {
  if (!canAdminister(actor)) throw new Forbidden()
  const [mail] = await tx.select().from(outbox).where(eq(outbox.id, id)).for('update')
  if (!mail) throw new NotFound()
  if (mail.sentAt || mail.givenUpAt || !(mail.deadAt ?? (retrying && mail.lastError))) throw new Outdated()
  return mail
}

/** The dead mails that filters name and `where` lets through, locked, at most `mailsAtOnce`. */
const lockMany = (tx: Tx, filters: MailFilters, where: SQL | undefined) =>
  tx.select({ id: outbox.id, kind: outbox.kind }).from(outbox).where(and(matchingMails({ ...filters, state: 'dead' }), where)).orderBy(asc(outbox.createdAt), asc(outbox.id)).limit(mailsAtOnce).for('update')

/** Sends one dead mail again, or one that waits for its next attempt at once, as after the mail server was put right. Throws Forbidden, NotFound, Outdated, FieldsRefused when its sign-in link has expired. */
export async function resendMail(actor: Actor, id: string, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const mail = await lockDead(tx, actor, id, { retrying: true })
    if (!mail.textBody || (mail.linkExpiresAt && mail.linkExpiresAt <= now)) throw new FieldsRefused({ resend: 'mail-link-expired' })
    if (mail.deadAt) await revive(tx, [id], now)
    // One that is on its way at this moment keeps its lease, and its attempts are counted on.
    else await tx.update(outbox).set({ dueAt: now }).where(eq(outbox.id, id))
    await recordAudit(tx, { actor, event: 'mail.resent', subject: { type: 'mail', id }, before: { error: mail.lastError, attempts: mail.attempts }, after: { kind: mail.kind, reference: mail.reference }, at: now })
  })
  runtime().mailQueued()
}

/** Sends the dead mails that fit again, those with an expired link left out; gives how many. Throws Forbidden. */
export async function resendMails(actor: Actor, filters: MailFilters, now: Date): Promise<number> {
  if (!canAdminister(actor)) throw new Forbidden()
  const sent = await db().transaction(async (tx) => {
    const mails = await lockMany(tx, filters, canLeaveAgain(now))
    if (mails.length === 0) return 0
    const ids = mails.map(({ id }) => id)
    await revive(tx, ids, now)
    await recordAudit(tx, { actor, event: 'mails.resent', subject: { type: 'mail', id: ids[0]! }, after: { count: ids.length, search: filters.q || null, mails: ids }, at: now })
    return ids.length
  })
  runtime().mailQueued()
  return sent
}

/** Marks dead mails as given up; the text of those that sign somebody in is forgotten. */
async function lay(tx: Tx, mails: readonly { id: string; kind: string }[], giveUpReason: string, now: Date): Promise<void> {
  const ids = (list: typeof mails) => list.map(({ id }) => id)
  await tx.update(outbox).set({ givenUpAt: now, giveUpReason }).where(and(inArray(outbox.id, ids(mails)), isNull(outbox.givenUpAt)))
  const secret = ids(mails.filter(({ kind }) => secretKinds.includes(kind)))
  if (secret.length > 0) await tx.update(outbox).set({ textBody: null, htmlBody: null }).where(inArray(outbox.id, secret))
}

/** Gives up one dead mail, with a reason. Throws Forbidden, NotFound, Outdated, FieldsRefused without a reason. */
export async function giveUpMail(actor: Actor, id: string, typed: string, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const mail = await lockDead(tx, actor, id)
    const reason = reasonOf(typed)
    await lay(tx, [mail], reason, now)
    await recordAudit(tx, { actor, event: 'mail.given-up', subject: { type: 'mail', id }, after: { reason, kind: mail.kind, reference: mail.reference }, at: now })
  })
}

/** Gives up the dead mails that fit, with one reason; gives how many. Throws Forbidden, FieldsRefused without a reason. */
export async function giveUpMails(actor: Actor, filters: MailFilters, typed: string, now: Date): Promise<number> {
  if (!canAdminister(actor)) throw new Forbidden()
  const reason = reasonOf(typed)
  return db().transaction(async (tx) => {
    const mails = await lockMany(tx, filters, undefined)
    if (mails.length === 0) return 0
    await lay(tx, mails, reason, now)
    await recordAudit(tx, { actor, event: 'mails.given-up', subject: { type: 'mail', id: mails[0]!.id }, after: { reason, count: mails.length, search: filters.q || null, mails: mails.map(({ id }) => id) }, at: now })
    return mails.length
  })
}
