import { and, eq, isNotNull, lte, max, sql } from 'drizzle-orm'
import { type Calendar, workingDayMs, workingMsBetween } from '@/lib/eoi/calendar'
import { daysAfter, silenceDays } from '@/lib/eoi/reminders'
import { db, type Tx } from '../client'
import { eoiClocks, eoiEvents, eoiMessages, eoiNotes, eois, units } from '../schema'

/*
 * What the clock asks of people, found by indexes on the kept clocks and by state, so that a look each minute costs little however many cases
 * there are. Sample cases stand as they are: nobody is written to about them.
 */

/** How many cases one look takes up. */
const batch = 200

const real = eq(eois.sample, false)

/** Cases in which somebody may have to be told something by now, the longest due first. */
export const casesToLookAt = (now: Date): Promise<{ id: string }[]> =>
  db().select({ id: eois.id }).from(eoiClocks).innerJoin(eois, eq(eois.id, eoiClocks.eoiId)).where(and(lte(eoiClocks.lookAt, now), real)).orderBy(eoiClocks.lookAt).limit(batch)

/** References of cases that have waited for their investor for as long as they may. */
export const casesToSetAside = (now: Date): Promise<{ reference: string }[]> =>
  db().select({ reference: sql<string>`${eois.reference}` }).from(eois).innerJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(sql`${eois.state} = 'awaiting_investor'`, real, lte(eoiClocks.pausedAt, daysAfter(now, -silenceDays)))).limit(batch)

/**
 * Cases in which nothing happened since the end of `days` working days before `now` that an officer has, where the unit owes a promise or
 * the investor spoke last. Whether they return is said by `returnsAt`.
 */
export async function casesToReturn(now: Date, calendar: Calendar): Promise<{ id: string }[]> {
  const untouched = await db().select({ id: eois.id, since: eois.updatedAt, days: units.assigneeDays }).from(eois).innerJoin(units, eq(units.id, eois.unitId)).innerJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(
      sql`${eois.state} in ('submitted', 'in_review', 'in_dialogue', 'proposal')`, real, isNotNull(eois.officerId), lte(eois.updatedAt, now),
      sql`(${eoiClocks.dueAt} is not null or (select m.side from ${eoiMessages} m where m.eoi_id = ${eois.id} order by m.at desc limit 1) = 'investor')`,
    ))
  return untouched.filter(({ since, days }) => workingMsBetween(since, now, calendar) >= days * workingDayMs).slice(0, batch)
}

/** What decides when a case returns from its officer to the unit, beside the calendar. */
export async function readHeldCase(tx: Tx, eoiId: string) {
  const log = await tx.select({ id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive }).from(eoiEvents).where(eq(eoiEvents.eoiId, eoiId))
  const [note] = await tx.select({ at: max(eoiNotes.at) }).from(eoiNotes).where(eq(eoiNotes.eoiId, eoiId))
  const [clock] = await tx.select({ dueAt: eoiClocks.dueAt }).from(eoiClocks).where(eq(eoiClocks.eoiId, eoiId))
  return { log, notedAt: note?.at ?? null, owed: clock?.dueAt != null }
}
