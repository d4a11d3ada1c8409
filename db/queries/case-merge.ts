import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import { db } from '../client'
import { eois } from '../schema'
import { casesVisibleTo } from '../visibility'

type Duplicate = Pick<typeof eois.$inferSelect, 'id' | 'ownerId' | 'organisationId'>

/** Open cases of the same investor or organisation that the actor's units hold: this one may go on in one of them. The caller has found the case for the actor. */
export async function listMergeTargets(actor: Actor, { id, ownerId, organisationId }: Duplicate) {
  if (!isSignedIn(actor) || actor.unitIds.length === 0) return []
  return db().select({ reference: sql<string>`${eois.reference}`, company: sql<string>`coalesce(${eois.answers}->>'company', '')`, state: eois.state }).from(eois)
    .where(and(
      casesVisibleTo(actor), inArray(eois.unitId, [...actor.unitIds]), inArray(eois.state, [...openStates]), isNull(eois.mergedIntoId), ne(eois.id, id),
      or(eq(eois.ownerId, ownerId), organisationId ? eq(eois.organisationId, organisationId) : undefined),
    )).orderBy(asc(eois.reference)).limit(50)
}

/** The reference of the case that goes on in place of this one, and whether the actor may read it; undefined when it was not merged. */
export async function findMergedInto(actor: Actor, mergedIntoId: string | null): Promise<{ reference: string; readable: boolean } | undefined> {
  if (!mergedIntoId) return undefined
  const [row] = await db().select({ reference: eois.reference, readable: sql<boolean>`(${casesVisibleTo(actor)})` }).from(eois).where(eq(eois.id, mergedIntoId))
  return row?.reference ? { reference: row.reference, readable: row.readable } : undefined
}
