import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '@/lib/auth/roles'
import { db, type Tx } from '../client'
import { absences, unitMembers, users } from '../schema'

const nameOf = (user: Pick<typeof users, 'name' | 'email'>) => sql<string>`coalesce(${user.name}, ${user.email})`

/** Officers whose absences the actor may read and enter: oneself, those of units that one heads, for admins all (lib/people/absences.ts). */
function officersOf(actor: Actor): SQL {
  if (actor.role === 'admin') return sql`true`
  if (actor.role !== 'officer') return sql`false`
  const headed = actor.headOf.length === 0 ? undefined : inArray(users.id, db().select({ id: unitMembers.userId }).from(unitMembers).where(inArray(unitMembers.unitId, [...actor.headOf])))
  return or(eq(users.id, actor.userId), headed)!
}

/** Officers who may sign in, with their units: `mine` are those whose absences the actor enters, the others may stand in. */
export async function listAbsenceOfficers(actor: Actor, tx: Tx | ReturnType<typeof db> = db()): Promise<{ id: string; name: string; unitIds: string[]; mine: boolean }[]> {
  if (actor.role !== 'admin' && actor.role !== 'officer') return []
  const rows = await tx.select({ id: users.id, name: nameOf(users), unitId: unitMembers.unitId, mine: sql<boolean>`${officersOf(actor)}` }).from(users).innerJoin(unitMembers, eq(unitMembers.userId, users.id))
    .where(and(eq(users.role, 'officer'), isNull(users.deactivatedAt))).orderBy(asc(nameOf(users)), asc(unitMembers.unitId))
  const found = new Map<string, { id: string; name: string; unitIds: string[]; mine: boolean }>()
  for (const { id, name, unitId, mine } of rows) {
    const one = found.get(id) ?? { id, name, unitIds: [], mine }
    found.set(id, one)
    one.unitIds.push(unitId)
  }
  // Whoever shares no unit with one of them could not stand in.
  const own = new Set([...found.values()].filter(({ mine }) => mine).flatMap(({ unitIds }) => unitIds))
  return [...found.values()].filter(({ unitIds }) => unitIds.some((id) => own.has(id)))
}

const deputies = alias(users, 'deputies')
const columns = { id: absences.id, userId: absences.userId, name: nameOf(users), fromDay: absences.fromDay, untilDay: absences.untilDay, deputyId: absences.deputyId, deputy: sql<string | null>`coalesce(${deputies.name}, ${deputies.email})` }

/** Absences from the day on that the actor may see and change, the next ones first. */
export const listAbsences = (actor: Actor, today: string) =>
  db().select(columns).from(absences).innerJoin(users, eq(users.id, absences.userId)).leftJoin(deputies, eq(deputies.id, absences.deputyId))
    .where(and(officersOf(actor), gte(absences.untilDay, today))).orderBy(asc(absences.fromDay), asc(nameOf(users)))
export type ListedAbsence = Awaited<ReturnType<typeof listAbsences>>[number]

/** Whether an officer is away on the day and who stands in; staff who see the officer's name beside a case may know it. */
export async function findAbsence(actor: Actor, userId: string | null, day: string): Promise<ListedAbsence | undefined> {
  if (!userId || (actor.role !== 'officer' && actor.role !== 'admin')) return undefined
  const [row] = await db().select(columns).from(absences).innerJoin(users, eq(users.id, absences.userId)).leftJoin(deputies, eq(deputies.id, absences.deputyId))
    .where(and(eq(absences.userId, userId), lte(absences.fromDay, day), gte(absences.untilDay, day))).limit(1)
  return row
}
