import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { openStates } from '@/lib/eoi/states'
import type { Localized } from '@/lib/locales'
import { canOperate } from '@/lib/operations/policy'
import { db } from '../client'
import { eoiClocks, eois, units } from '../schema'

/** How many open cases a unit holds, and in how many of them a promise is late. Nothing of any case itself. */
export type UnitLoad = { id: string; name: Localized; open: number; overdue: number }

/** Every unit with its load at the instant `now`, in the order of the units. Nothing for people who do not operate the portal. */
export async function listUnitLoads(actor: Actor, now: Date): Promise<UnitLoad[]> {
  if (!canOperate(actor)) return []
  const [all, loads] = await Promise.all([
    db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position)),
    db()
      .select({ unitId: eois.unitId, open: count(), overdue: sql<number>`count(*) filter (where ${eoiClocks.dueAt} < ${now.toISOString()}::timestamptz)`.mapWith(Number) })
      .from(eois)
      .leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
      .where(inArray(eois.state, [...openStates]))
      .groupBy(eois.unitId),
  ])
  const held = new Map(loads.map(({ unitId, ...load }) => [unitId, load]))
  return all.map((unit) => ({ ...unit, open: held.get(unit.id)?.open ?? 0, overdue: held.get(unit.id)?.overdue ?? 0 }))
}
