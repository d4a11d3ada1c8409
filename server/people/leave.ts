import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { outbox, signInTokens, translationRequests, users } from '@/db/schema'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Outdated } from '@/lib/errors'
import { secretKinds } from '@/lib/mail/state'
import { runtime } from '@/lib/runtime'
import { recordAudit } from '../audit'
import { reasonOf } from '../reasons'
import { endSessionsOf } from '../sessions'
import { dropCasesOf, handOverCases, lockCasesOf, officersOf } from './cases'
import { lockPerson, type Person, type SeenPerson } from './lock'
import { membershipsOf, setMemberships } from './units'

/** Who gets each open case, by reference: the id of an officer, or null for the unit without one. */
export type Receivers = ReadonlyMap<string, string | null>

/**
 * Hands over the open cases of a person; with `reason` the account is closed as well, all in one transaction. Throws Forbidden, NotFound, Outdated when
 * the cases are no longer those that were shown, FieldsRefused for a receiver who does not work for the case's unit or may not sign
 * in, for a missing reason, for one's own account and for the last admin.
 */
export async function handOver(actor: Actor, seen: SeenPerson, receivers: Receivers, { reason }: { reason?: string }, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const { person, lastAdmin } = await lockPerson(tx, actor, seen)
    const cases = await lockCasesOf(tx, person.id)
    if (cases.length !== receivers.size || cases.some(({ reference }) => !receivers.has(reference))) throw new Outdated()
    const officers = await officersOf(tx, cases.map(({ unitId }) => unitId))
    const moves = cases.map((held) => ({ held, to: receivers.get(held.reference) ?? null }))
    if (moves.some(({ held, to }) => to !== null && (to === person.id || !officers.some(({ id, unitId }) => id === to && unitId === held.unitId)))) throw new FieldsRefused({ to: 'receiver' })
    await handOverCases(tx, actor, person, moves, now)
    if (reason !== undefined) await close(tx, actor, person, lastAdmin, reasonOf(reason), now)
    else await tx.update(users).set({ version: sql`${users.version} + 1` }).where(eq(users.id, person.id))
  })
  runtime().mailQueued()
}

/**
 * Closes an account that has no open cases: sessions, links and unit memberships end at once. Throws Forbidden, NotFound, Outdated, FieldsRefused without a
 * reason, while there are open cases, for one's own account and for the last admin.
 */
export const deactivatePerson = (actor: Actor, seen: SeenPerson, reason: string, now: Date): Promise<void> => handOver(actor, seen, new Map(), { reason }, now)

/** As `deactivatePerson`, for the operator: open cases are left to their units. Gives how many there were. */
export async function deactivateByAddress(actor: Actor, id: string, reason: string, now: Date): Promise<number> {
  const left = await db().transaction(async (tx) => {
    const { person, lastAdmin } = await lockPerson(tx, actor, { id })
    const cases = await lockCasesOf(tx, id)
    await handOverCases(tx, actor, person, cases.map((held) => ({ held, to: null })), now)
    await close(tx, actor, person, lastAdmin, reason, now)
    return cases.length
  })
  runtime().mailQueued()
  return left
}

async function close(tx: Tx, actor: Actor, person: Person, lastAdmin: boolean, reason: string, now: Date): Promise<void> {
  if (isSignedIn(actor) && actor.userId === person.id) throw new FieldsRefused({ reason: 'own-account' })
  if (lastAdmin) throw new FieldsRefused({ reason: 'last-admin' })
  if (person.deactivatedAt) throw new Outdated()
  const { unitIds, headOf } = await membershipsOf(tx, person.id)
  await tx.update(users).set({ deactivatedAt: now, deactivationReason: reason, version: sql`${users.version} + 1`, updatedAt: now }).where(eq(users.id, person.id))
  await endSessionsOf(tx, person.id)
  await tx.delete(signInTokens).where(eq(signInTokens.identifier, person.email))
  await tx.update(outbox).set({ givenUpAt: now, deadAt: now, deadReason: 'link-expired', giveUpReason: reason, textBody: null, htmlBody: null })
    .where(and(eq(outbox.recipient, person.email), inArray(outbox.kind, [...secretKinds]), isNull(outbox.sentAt), isNull(outbox.givenUpAt)))
  await dropCasesOf(tx, person.id)
  await tx.update(translationRequests).set({ cancelledAt: now }).where(and(eq(translationRequests.translatorId, person.id), isNull(translationRequests.doneAt), isNull(translationRequests.cancelledAt)))
  await setMemberships(tx, person.id, { unitIds: [], headOf: [] })
  await recordAudit(tx, { actor, event: 'user.deactivated', subject: { type: 'user', id: person.id }, before: { role: person.role, unitIds, headOf }, after: { reason, version: person.version + 1 }, at: now })
}

/** Opens a closed account again, without the units it had. Throws Forbidden, NotFound, Outdated, FieldsRefused without a reason. */
export const reactivatePerson = (actor: Actor, seen: SeenPerson, typed: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const { person } = await lockPerson(tx, actor, seen)
    if (!person.deactivatedAt) throw new Outdated()
    const reason = reasonOf(typed)
    await tx.update(users).set({ deactivatedAt: null, deactivationReason: null, version: sql`${users.version} + 1`, updatedAt: now }).where(eq(users.id, person.id))
    await recordAudit(tx, { actor, event: 'user.reactivated', subject: { type: 'user', id: person.id }, before: { reason: person.deactivationReason }, after: { reason, version: person.version + 1 }, at: now })
  })
