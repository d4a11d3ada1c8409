import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiColleagues, eois, units, users } from '@/db/schema'
import { ownedBy } from '@/db/visibility'
import { colleagueMail } from '@/emails/colleague'
import { parseEmail } from '@/lib/auth/email'
import type { SignedIn } from '@/lib/auth/roles'
import { colleagueLimit, type ColleagueRight } from '@/lib/eoi/colleagues'
import { canInquire, canShare } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { takeAttempt } from '../attempts'
import { recordAudit } from '../audit'
import { queueMails } from '../outbox'
import { type Case, lockCase } from './case'

/** Invitations that one person may send in the time over which attempts are counted. */
const invitationLimit = 30

/** `everywhere`: all inquiries that the actor has sent so far, instead of this one. */
export type ColleagueInvitation = { email: string; right: ColleagueRight; everywhere: boolean; locale: Locale }

/**
 * Lets a person into a case by their address. They get a mail; the right counts from when they have signed in with that
 * address. Whether the address has an account is not told, only that some cannot be invited: one's own, those of staff and of closed
 * accounts. Invited again, the right is the new one. Throws NotFound, Forbidden, ExpectedError `colleague-email`, `colleague-address`, `colleague-limit`, `too-many`.
 */
export async function inviteColleague(actor: SignedIn, reference: string, { email: typed, right, everywhere, locale }: ColleagueInvitation, now: Date): Promise<void> {
  const email = parseEmail(typed)
  await db().transaction(async (tx) => {
    const { eoi, cases } = await lockShared(tx, actor, reference, everywhere)
    if (!email) throw new ExpectedError('colleague-email')
    if (runtime().env.RATE_LIMITS && !(await takeAttempt(tx, { key: `colleague:${actor.userId}`, limit: invitationLimit, now }))) throw new ExpectedError('too-many', 429)
    const [person] = await tx.select().from(users).where(eq(users.email, email))
    const mailboxes = await tx.$count(units, eq(units.mailbox, email))
    if (email === actor.email || mailboxes > 0 || (person && (person.role !== 'investor' || person.deactivatedAt))) throw new ExpectedError('colleague-address')
    const full = await tx
      .select({ eoiId: eoiColleagues.eoiId }).from(eoiColleagues)
      .where(and(inArray(eoiColleagues.eoiId, cases), isNull(eoiColleagues.endedAt), ne(eoiColleagues.email, email)))
      .groupBy(eoiColleagues.eoiId).having(sql`${count()} >= ${colleagueLimit}`)
    if (full.length > 0) throw new ExpectedError('colleague-limit')

    const rows = await tx
      .insert(eoiColleagues).values(cases.map((eoiId) => ({ eoiId, email, right, invitedBy: actor.userId, at: now })))
      .onConflictDoUpdate({ target: [eoiColleagues.eoiId, eoiColleagues.email], set: { right, invitedBy: actor.userId, at: now, endedAt: null } })
      .returning({ id: eoiColleagues.id })
    await recordAudit(tx, { actor, event: 'colleague.invited', subject: { type: 'case', id: reference }, after: { right, cases: cases.length, colleagues: rows.map(({ id }) => id) }, at: now })
    const to = person?.locale ?? locale
    const href = runtime().env.baseUrl + (everywhere ? paths.account(to) : paths.accountEoi(to, reference))
    await queueMails(tx, [{ ...colleagueMail({ locale: to, inviter: actor.email, email, href }), kind: 'colleague', reference: eoi.reference, to: email, locale: to, dueAt: now, dedupeKey: `colleague:${rows[0]!.id}:${now.getTime()}` }])
  })
  runtime().mailQueued()
}

/** Ends an invitation: the person reads nothing more from this moment. `everywhere`: in all cases of the actor. Throws NotFound, Forbidden. */
export async function endColleague(actor: SignedIn, reference: string, id: string, everywhere: boolean, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const { eoi, cases } = await lockShared(tx, actor, reference, everywhere)
    const [row] = await tx.select({ email: eoiColleagues.email }).from(eoiColleagues).where(and(sql`${eoiColleagues.id}::text = ${id}`, eq(eoiColleagues.eoiId, eoi.id)))
    if (!row) throw new NotFound()
    const ended = await tx
      .update(eoiColleagues).set({ endedAt: now })
      .where(and(inArray(eoiColleagues.eoiId, cases), eq(eoiColleagues.email, row.email), isNull(eoiColleagues.endedAt)))
      .returning({ id: eoiColleagues.id })
    if (ended.length > 0) await recordAudit(tx, { actor, event: 'colleague.ended', subject: { type: 'case', id: reference }, before: { colleagues: ended.map((each) => each.id) }, at: now })
  })
}

/** The case, and the ids of all that are meant, locked in one order. Throws NotFound, Forbidden. */
async function lockShared(tx: Tx, actor: SignedIn, reference: string, everywhere: boolean): Promise<{ eoi: Case & { reference: string }; cases: string[] }> {
  const own = everywhere ? await tx.select({ id: eois.id }).from(eois).where(and(ownedBy(actor), ne(eois.state, 'draft'))).orderBy(asc(eois.id)).for('update') : []
  const eoi = await lockCase(tx, actor, reference)
  if (!canShare(actor, eoi)) throw new Forbidden()
  return { eoi, cases: everywhere ? own.map(({ id }) => id) : [eoi.id] }
}

/** Invitations to the address that this person has proven by signing in become theirs. Staff get none, whatever was sent to their address. */
export async function joinCases(actor: SignedIn, tx: Tx | ReturnType<typeof db> = db()): Promise<void> {
  if (!canInquire(actor)) return
  await tx.update(eoiColleagues).set({ userId: actor.userId }).where(and(eq(eoiColleagues.email, actor.email), isNull(eoiColleagues.userId), isNull(eoiColleagues.endedAt)))
}
