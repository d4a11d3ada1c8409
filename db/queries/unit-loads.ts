import { and, asc, count, eq, inArray, notExists, notInArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { type ClockEvent, type Promises, promiseClocks } from '@/lib/eoi/clock'
import { openStates } from '@/lib/eoi/states'
import type { Localized } from '@/lib/locales'
import { canOperate } from '@/lib/operations/policy'
import { db } from '../client'
import { eoiEvents, eois, units } from '../schema'
import { readCalendar } from './eois'

/** How many open cases a unit holds, and in how many of them a promise is late. Nothing of any case itself. */
export type UnitLoad = { id: string; name: Localized; open: number; overdue: number }

/** Every unit with its load at the instant `now`, in the order of the units. Nothing for people who do not operate the portal. */
export async function listUnitLoads(actor: Actor, now: Date): Promise<UnitLoad[]> {
  if (!canOperate(actor)) return []
  const open = inArray(eois.state, [...openStates])
  const [all, counts, events, calendar] = await Promise.all([
    db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position)),
    db().select({ unitId: eois.unitId, n: count() }).from(eois).where(open).groupBy(eois.unitId),
    db()
      .select({
        eoiId: eoiEvents.eoiId, unitId: eois.unitId, id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive,
        promises: sql<Promises | null>`case when ${eoiEvents.kind} = 'submitted' then ${eoiEvents.data} end`,
      })
      .from(eoiEvents)
      .innerJoin(eois, eq(eois.id, eoiEvents.eoiId))
      .where(and(
        open,
        notInArray(eoiEvents.kind, ['routed', 'referred', 'message', 'noted', 'opened']),
        notExists(db().select({ one: sql`1` }).from(sql`${eoiEvents} as answer`)
          .where(sql`answer.eoi_id = ${eois.id} and (answer.kind in ('proposed', 'declined') or (answer.kind = 'replied' and answer.substantive))`)),
      )),
    readCalendar(),
  ])
  const cases = new Map<string, typeof events>()
  for (const event of events) cases.set(event.eoiId, [...(cases.get(event.eoiId) ?? []), event])
  const overdue = new Map<string, number>()
  for (const log of cases.values()) {
    const promises = log.find((event) => event.promises)?.promises
    const unit = log[0]?.unitId
    if (unit && promises && promiseClocks(log as ClockEvent[], promises, calendar, now).some(({ state }) => state === 'late')) overdue.set(unit, (overdue.get(unit) ?? 0) + 1)
  }
  const held = new Map(counts.map(({ unitId, n }) => [unitId, n]))
  return all.map((unit) => ({ ...unit, open: held.get(unit.id) ?? 0, overdue: overdue.get(unit.id) ?? 0 }))
}
