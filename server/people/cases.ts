import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { eois, unitMembers, users } from '@/db/schema'
import { handOverMail } from '@/emails/hand-over'
import type { Actor } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { recordAudit } from '../audit'
import { type Recipient, unitName, unitOrStandIns, writeEvent } from '../eois/case'
import { giveTo } from '../eois/change'
import { queueMails } from '../outbox'
import type { Person } from './lock'

export type HeldCase = { id: string; reference: string; state: (typeof eois.$inferSelect)['state']; unitId: string }
/** A case and who gets it: an officer of its unit, or the unit without an officer. */
export type HandOver = { held: HeldCase; to: string | null }

/** The open cases of an officer, locked, by reference. */
export async function lockCasesOf(tx: Tx, userId: string): Promise<HeldCase[]> {
  const rows = await tx.select({ id: eois.id, reference: eois.reference, state: eois.state, unitId: eois.unitId }).from(eois)
    .where(and(eq(eois.officerId, userId), inArray(eois.state, [...openStates]))).orderBy(asc(eois.reference)).for('update')
  return rows.flatMap(({ reference, unitId, ...row }) => (reference && unitId ? [{ ...row, reference, unitId }] : []))
}

/** Officers who can take a case of one of these units: members of the unit who may sign in. */
export const officersOf = (tx: Tx, unitIds: readonly string[]) =>
  tx.select({ unitId: unitMembers.unitId, id: users.id, name: users.name, email: users.email, locale: users.locale }).from(unitMembers)
    .innerJoin(users, eq(users.id, unitMembers.userId)).where(and(inArray(unitMembers.unitId, [...unitIds]), eq(users.role, 'officer'), isNull(users.deactivatedAt)))

/** Closed cases need nobody; an account that no longer works on cases keeps none. */
export const dropCasesOf = (tx: Tx, userId: string) => tx.update(eois).set({ officerId: null, officerSince: null }).where(eq(eois.officerId, userId))

/**
 * Gives cases of a person to others, each with an entry in its log, one in the audit for all, and one mail to every new holder. The caller has
 * locked the cases and checked who gets them.
 */
export async function handOverCases(tx: Tx, actor: Actor, from: Person, moves: readonly HandOver[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const officers = await officersOf(tx, [...new Set(moves.map(({ held }) => held.unitId))])
  const nameOf = (person: { name: string | null; email: string }) => person.name ?? person.email
  for (const { held, to } of moves) {
    const receiver = officers.find(({ id }) => id === to)
    await giveTo(tx, held.id, to, now)
    await writeEvent(tx, held, { kind: 'handed_over', state: held.state, actor, at: now, data: { from: from.id, fromName: nameOf(from), to, toName: receiver ? nameOf(receiver) : null } })
  }
  await recordAudit(tx, { actor, event: 'cases.handed-over', subject: { type: 'user', id: from.id }, after: { cases: moves.map(({ held, to }) => `${held.reference} → ${officers.find(({ id }) => id === to)?.email ?? held.unitId}`) }, at: now })

  for (const id of new Set(moves.map(({ to }) => to))) {
    const mine = moves.filter(({ to }) => to === id).map(({ held }) => held)
    const receiver = officers.find((officer) => officer.id === id)
    if (receiver) await tell(tx, { to: receiver.email, locale: receiver.locale }, from, mine, undefined, now)
    else for (const unitId of new Set(mine.map((held) => held.unitId))) {
      for (const recipient of await unitOrStandIns(tx, unitId)) await tell(tx, recipient, from, mine.filter((held) => held.unitId === unitId), unitId, now)
    }
  }
}

/** Tells a new holder, in one mail, which cases are theirs now. */
async function tell(tx: Tx, { to, locale }: Recipient, from: Person, cases: readonly HeldCase[], unitId: string | undefined, now: Date): Promise<void> {
  const references = cases.map(({ reference }) => reference)
  const [only] = references.length === 1 ? references : []
  const href = runtime().env.baseUrl + (only ? paths.deskCase(locale, only) : paths.desk(locale))
  const mail = handOverMail({ locale, references, from: from.name ?? from.email, unit: unitId && (await unitName(tx, unitId))(locale), href })
  await queueMails(tx, [{ ...mail, kind: unitId ? 'left-to-unit' : 'handed-over', reference: only, to, locale, dueAt: now }])
}
