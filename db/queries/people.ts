import { and, asc, count, eq, exists, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { canAdminister } from '@/lib/auth/policy'
import type { Actor } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import type { PeopleFilters, PersonState } from '@/lib/people/filters'
import { db } from '../client'
import { eois, sessions, unitMembers, units, users } from '../schema'
import { peopleVisibleTo } from '../visibility'
import { likeOf } from './like'

export const peoplePerPage = 50

const inState: Record<PersonState, SQL> = {
  active: and(isNull(users.deactivatedAt), isNotNull(users.lastSignInAt))!,
  invited: and(isNull(users.deactivatedAt), isNull(users.lastSignInAt))!,
  deactivated: isNotNull(users.deactivatedAt),
}

const memberOf = (unit: string) => exists(db().select({ one: sql`1` }).from(unitMembers).where(and(eq(unitMembers.userId, users.id), eq(unitMembers.unitId, unit))))

/** Last use of a session that is still open; the session's own table says when older ones began. */
const lastSeen = sql<Date | null>`(select max(s.used_at) from sessions s where s.user_id = "users"."id")`.mapWith(sessions.usedAt)

/** The columns that say how an account stands. */
const shown = {
  id: users.id, email: users.email, name: users.name, role: users.role, locale: users.locale, sample: users.sample, createdAt: users.createdAt,
  deactivatedAt: users.deactivatedAt, lastSignInAt: users.lastSignInAt, lastSeenAt: lastSeen,
}

/** One page of the accounts by name, and how many the filters leave. */
export async function listPeople(actor: Actor, { q, role, unit, state }: PeopleFilters, page: number) {
  const like = likeOf(q)
  const where = and(peopleVisibleTo(actor), q ? or(ilike(users.email, like), ilike(users.name, like)) : undefined, role && eq(users.role, role), unit ? memberOf(unit) : undefined, state && inState[state])
  const [[all], rows] = await Promise.all([
    db().select({ total: count() }).from(users).where(where),
    db().select(shown).from(users).where(where).orderBy(sql`lower(coalesce(${users.name}, ${users.email}))`, asc(users.id)).limit(peoplePerPage).offset((page - 1) * peoplePerPage),
  ])
  const members = rows.length === 0 ? [] : await db()
    .select({ userId: unitMembers.userId, name: units.name, head: unitMembers.head })
    .from(unitMembers).innerJoin(units, eq(units.id, unitMembers.unitId)).where(inArray(unitMembers.userId, rows.map(({ id }) => id))).orderBy(asc(units.position))
  return { people: rows.map((row) => ({ ...row, units: members.filter(({ userId }) => userId === row.id) })), total: all?.total ?? 0 }
}
export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['people'][number]

/** One account with its units, open sessions and open cases; undefined when there is none or the actor may not see it. */
export async function findPerson(actor: Actor, id: string) {
  const [person] = await db().select({ ...shown, deactivationReason: users.deactivationReason, languages: users.languages, version: users.version }).from(users).where(and(peopleVisibleTo(actor), eq(users.id, id)))
  if (!person) return undefined
  const [members, openSessions, openCases] = await Promise.all([
    db().select({ unitId: unitMembers.unitId, head: unitMembers.head }).from(unitMembers).where(eq(unitMembers.userId, id)).orderBy(asc(unitMembers.unitId)),
    db().$count(sessions, eq(sessions.userId, id)),
    db().$count(eois, and(eq(eois.officerId, id), inArray(eois.state, [...openStates]))),
  ])
  return { ...person, unitIds: members.map(({ unitId }) => unitId), headOf: members.filter(({ head }) => head).map(({ unitId }) => unitId), openSessions, openCases }
}
export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Every unit by name, in the order of the register; names of units are public. */
export const listUnitOptions = (_actor: Actor) => db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position))
export type UnitOption = Awaited<ReturnType<typeof listUnitOptions>>[number]

/** The open cases of an officer, and who of each unit could take them. For admins, nothing for others. */
export async function listHandOver(actor: Actor, userId: string) {
  if (!canAdminister(actor)) return { cases: [], colleagues: [] }
  const cases = await db()
    .select({ id: eois.id, reference: sql<string>`${eois.reference}`, state: eois.state, locale: eois.locale, company: sql<string | null>`${eois.answers}->>'company'`, unitId: units.id, unitName: units.name, sample: eois.sample })
    .from(eois).innerJoin(units, eq(units.id, eois.unitId)).where(and(eq(eois.officerId, userId), inArray(eois.state, [...openStates]))).orderBy(asc(eois.reference))
  const unitIds = [...new Set(cases.map(({ unitId }) => unitId))]
  const colleagues = unitIds.length === 0 ? [] : await db()
    .select({ unitId: unitMembers.unitId, id: users.id, name: users.name, email: users.email })
    .from(unitMembers).innerJoin(users, eq(users.id, unitMembers.userId))
    .where(and(inArray(unitMembers.unitId, unitIds), eq(users.role, 'officer'), isNull(users.deactivatedAt), sql`${users.id} <> ${userId}`)).orderBy(sql`lower(coalesce(${users.name}, ${users.email}))`)
  return { cases, colleagues }
}
export type HandOverChoices = Awaited<ReturnType<typeof listHandOver>>
