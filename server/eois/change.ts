import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiEvents, eois, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { ExpectedError, Forbidden, Outdated } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { type Case, lockCase, writeEvent } from './case'

/**
 * A case, the version of it that the officer saw when the form was made, and the form's own id: posted twice it changes
 * the case once.
 */
export type Seen = { reference: string; version?: number; form?: string }

/** A case that is locked for a change, with the id of the form that asked for it. */
export type LockedCase = Case & { reference: string; unitId: string; form?: string }

export const reasonLimit = 2000

/** The reason of a decision, or ExpectedError `reason-required` / `message-too-long`. */
export const reasonText = (typed: string): string => {
  const reason = typed.trim()
  if (!reason) throw new ExpectedError('reason-required')
  if (reason.length > reasonLimit) throw new ExpectedError('message-too-long')
  return reason
}

/**
 * Locks the accounts of those who take part before the row of the case, as whoever closes an account does: one that is being closed at
 * this moment takes no more cases. Throws Forbidden for the actor's own, ExpectedError `officer-required` for another's.
 */
async function lockPeople(tx: Tx, { userId }: SignedIn, others: readonly string[]): Promise<void> {
  const ids = [...new Set([userId, ...others])]
  const rows = await tx.select({ id: users.id }).from(users).where(and(inArray(users.id, ids), isNull(users.deactivatedAt))).orderBy(users.id).for('share')
  if (!rows.some(({ id }) => id === userId)) throw new Forbidden()
  if (rows.length < ids.length) throw new ExpectedError('officer-required')
}

/**
 * One locked change of a case, then the mails leave. A form that was taken before changes nothing and is no error. `also` names whom
 * and which cases beside the actor and the case it is about: they are locked first, cases in one order, so that two changes of the same two never wait for each other.
 */
export async function change(actor: SignedIn, { reference, version, form }: Seen, make: (tx: Tx, eoi: LockedCase) => Promise<void>, also: { people?: readonly string[]; cases?: readonly string[] } = {}): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPeople(tx, actor, also.people ?? [])
    if (also.cases) await tx.select({ id: eois.id }).from(eois).where(inArray(eois.reference, [reference, ...also.cases])).orderBy(eois.id).for('update')
    const eoi = await lockCase(tx, actor, reference)
    if (form && (await tx.$count(eoiEvents, and(eq(eoiEvents.eoiId, eoi.id), eq(eoiEvents.actorId, actor.userId), sql`${eoiEvents.data}->>'form' = ${form}`))) > 0) return
    if (version !== undefined && eoi.version !== version) throw new Outdated()
    await make(tx, { ...eoi, form })
  })
  runtime().mailQueued()
}

/** Gives the case to an officer, or to nobody; the officer's own timer starts. */
export const giveTo = (tx: Tx, eoiId: string, officerId: string | null, at: Date) =>
  tx.update(eois).set({ officerId, officerSince: officerId ? at : null }).where(eq(eois.id, eoiId))

/** Adds to the log what the officer did with this form. A case that nobody works on becomes theirs; one that is opened again does in any case. */
export async function record(tx: Tx, { form, ...eoi }: LockedCase, event: Parameters<typeof writeEvent>[2] & { actor: SignedIn }): Promise<number> {
  if (!eoi.officerId || event.kind === 'reopened') await giveTo(tx, eoi.id, event.actor.userId, event.at)
  return writeEvent(tx, eoi, { ...event, data: { ...event.data, ...(form && { form }) } })
}
