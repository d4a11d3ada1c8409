import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { db } from '../client'
import { countQueues } from './desk-counts'
import { countTranslations } from './translations'
import { savedFilters, sectors, unitMembers, units, users } from '../schema'

/** Accounts that the filter of officers offers at most. */
const mostOfficers = 500

/** The actor's own saved filters by name; nobody sees another's. */
export const listSavedFilters = async (actor: Actor) =>
  isSignedIn(actor) ? db().select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query }).from(savedFilters).where(eq(savedFilters.userId, actor.userId)).orderBy(asc(savedFilters.name)) : []
export type SavedFilter = Awaited<ReturnType<typeof listSavedFilters>>[number]

/** What stands in the rail of every page of the desk. */
export async function readRail(actor: Actor, now: Date) {
  const [queues, saved, translations] = await Promise.all([countQueues(actor, now), listSavedFilters(actor), countTranslations(actor)])
  return { queues, saved, translations: actor.role === 'officer' ? translations : undefined }
}

/** What the filters of the desk offer: all units and sectors, and the officers whose cases the actor's lists hold. */
export async function listDeskChoices(actor: Actor) {
  const [allUnits, allSectors, officers] = await Promise.all([
    db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position)),
    db().select({ id: sectors.id, name: sectors.name }).from(sectors).orderBy(asc(sectors.position)),
    listColleagues(actor),
  ])
  return { units: allUnits, sectors: allSectors, officers }
}

/** Officers who may sign in: of the actor's units, for admins of all. */
export async function listColleagues(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!isSignedIn(actor) || (actor.role !== 'officer' && actor.role !== 'admin')) return []
  const ofUnits = actor.role === 'admin' ? undefined : inArray(users.id, db().select({ id: unitMembers.userId }).from(unitMembers).where(inArray(unitMembers.unitId, [...actor.unitIds])))
  if (actor.role === 'officer' && actor.unitIds.length === 0) return []
  return db()
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.email})` })
    .from(users)
    .where(and(eq(users.role, 'officer'), isNull(users.deactivatedAt), ofUnits))
    .orderBy(sql`lower(coalesce(${users.name}, ${users.email}))`, asc(users.id))
    .limit(mostOfficers)
}
