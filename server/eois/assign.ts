import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiWatchers, eois, unitMembers, users } from '@/db/schema'
import { casesVisibleTo } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { canAssign, canWatch } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { tellOfficer, writeEvent } from './case'
import { change, giveTo, type Seen } from './change'
import { actsFor } from './recipients'

/** An officer of the unit who may sign in; undefined for everybody else. */
async function officerOf(tx: Tx, unitId: string, userId: string) {
  const [row] = await tx.select({ id: users.id, name: users.name, email: users.email }).from(unitMembers).innerJoin(users, eq(users.id, unitMembers.userId))
    .where(and(eq(unitMembers.unitId, unitId), eq(users.id, userId), eq(users.role, 'officer')))
  return row
}

/**
 * Gives an open case to an officer of the unit that holds it, oneself too, or with null back to the unit. State, promises and clock stay as
 * they are. Throws NotFound, Forbidden, Outdated, and ExpectedError `officer-required` for somebody who does not work for the unit or
 * may not sign in. The officer gets a mail, and whoever stands in while they are away. Whoever has the case already keeps it, and nothing is written.
 */
export const assignCase = (actor: SignedIn, seen: Seen, officerId: string | null, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canAssign(actor, eoi)) throw new Forbidden()
    if (eoi.officerId === officerId) return
    const officer = officerId === null ? undefined : await officerOf(tx, eoi.unitId, officerId)
    if (officerId !== null && !officer) throw new ExpectedError('officer-required')
    await giveTo(tx, eoi.id, officerId, now)
    const data = { from: eoi.officerId, to: officerId, toName: officer ? (officer.name ?? officer.email) : null, ...(eoi.form && { form: eoi.form }) }
    const eventId = await writeEvent(tx, eoi, { kind: 'assigned', state: eoi.state, actor, at: now, data })
    if (!officer || officer.id === actor.userId) return
    await tellOfficer(tx, 'assigned', eoi, officer.id, eventId, now)
    // While they are away, whoever stands in has to know as well.
    const acting = await actsFor(tx, officer.id, now)
    if (acting && acting !== officer.id && acting !== actor.userId) await tellOfficer(tx, 'assignedStandIn', eoi, acting, eventId, now)
  }, { people: officerId === null ? [] : [officerId] })

/** The case with this reference, for somebody who may follow it. */
async function watchable(tx: Tx, actor: SignedIn, reference: string): Promise<string> {
  const [row] = await tx.select({ id: eois.id }).from(eois).where(and(eq(eois.reference, reference), casesVisibleTo(actor)))
  if (!row) throw new NotFound()
  if (!canWatch(actor)) throw new Forbidden()
  return row.id
}

/** Follows a case that one may read: it stands in the queue of watched ones. Gives no right beyond that. Throws NotFound, Forbidden. */
export const watchCase = (actor: SignedIn, reference: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const eoiId = await watchable(tx, actor, reference)
    await tx.insert(eoiWatchers).values({ eoiId, userId: actor.userId, since: now }).onConflictDoNothing()
  })

/** Follows it no more. Throws NotFound, Forbidden. */
export const unwatchCase = (actor: SignedIn, reference: string): Promise<void> =>
  db().transaction(async (tx) => {
    const eoiId = await watchable(tx, actor, reference)
    await tx.delete(eoiWatchers).where(and(eq(eoiWatchers.eoiId, eoiId), eq(eoiWatchers.userId, actor.userId)))
  })
