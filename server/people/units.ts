import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { unitMembers, units } from '@/db/schema'

/** The units of a person and those they head, sorted. */
export async function membershipsOf(tx: Tx, userId: string): Promise<{ unitIds: string[]; headOf: string[] }> {
  const rows = await tx.select().from(unitMembers).where(eq(unitMembers.userId, userId)).orderBy(asc(unitMembers.unitId))
  return { unitIds: rows.map(({ unitId }) => unitId), headOf: rows.filter(({ head }) => head).map(({ unitId }) => unitId) }
}

/** Puts a person into these units and no others. */
export async function setMemberships(tx: Tx, userId: string, { unitIds, headOf }: { unitIds: readonly string[]; headOf: readonly string[] }): Promise<void> {
  await tx.delete(unitMembers).where(eq(unitMembers.userId, userId))
  if (unitIds.length > 0) await tx.insert(unitMembers).values(unitIds.map((unitId) => ({ userId, unitId, head: headOf.includes(unitId) })))
}

/** Whether all of these units exist. */
export const unitsExist = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  ids.length === 0 || (await tx.$count(units, inArray(units.id, [...ids]))) === new Set(ids).size
