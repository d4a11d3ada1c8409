import { and, inArray, notInArray, sql } from 'drizzle-orm'
import { type ClockEvent, type Promises, quietKinds } from '@/lib/eoi/clock'
import { db, type Tx } from '../client'
import { eoiEvents } from '../schema'

/** What the clocks of a case are computed from: its events that move them, in no order, and what was promised at its receipt. */
export type ClockLog = { log: ClockEvent[]; promises: Promises }

/** The clock logs of cases by id; those that were not submitted have none. The caller may see the cases. */
export async function readClockLogs(ids: readonly string[], tx: Tx | ReturnType<typeof db> = db()): Promise<Map<string, ClockLog>> {
  if (ids.length === 0) return new Map()
  const events = await tx
    .select({
      eoiId: eoiEvents.eoiId, id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive,
      promises: sql<Promises | null>`case when ${eoiEvents.kind} = 'submitted' then ${eoiEvents.data} end`,
    })
    .from(eoiEvents)
    .where(and(inArray(eoiEvents.eoiId, [...ids]), notInArray(eoiEvents.kind, [...quietKinds])))
  const logs = new Map<string, ClockLog>()
  for (const { eoiId, promises } of events) if (promises) logs.set(eoiId, { log: [], promises })
  for (const { eoiId, promises: _, ...event } of events) logs.get(eoiId)?.log.push(event)
  return logs
}
