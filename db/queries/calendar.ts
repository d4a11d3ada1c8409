import { and, asc, desc, eq, inArray, like, notInArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { canSetRules } from '@/lib/eoi/policy'
import type { CalendarDay } from '@/lib/eoi/calendar-form'
import { type ClockEvent, type Promises, quietKinds } from '@/lib/eoi/clock'
import type { PromisedCase } from '@/lib/eoi/due-moves'
import { openStates } from '@/lib/eoi/states'
import { db } from '../client'
import { calendarDays, calendarYears, eoiEvents, eois } from '../schema'

/** The days of a year that differ from their weekday, in order. */
export const listCalendarDays = async (actor: Actor, year: number): Promise<CalendarDay[]> =>
  canSetRules(actor) ? db().select().from(calendarDays).where(like(calendarDays.day, `${year}-%`)).orderBy(asc(calendarDays.day)) : []

/** How often the calendar of a year was saved; 0 when it is as the facts brought it. */
export async function countYearSaves(actor: Actor, year: number): Promise<number> {
  const [row] = canSetRules(actor) ? await db().select({ version: calendarYears.version }).from(calendarYears).where(eq(calendarYears.year, year)) : []
  return row?.version ?? 0
}

/** Years of which the calendar knows days, the latest first. */
export async function listCalendarYears(actor: Actor): Promise<number[]> {
  if (!canSetRules(actor)) return []
  const year = sql<string>`substr(${calendarDays.day}, 1, 4)`
  return (await db().selectDistinct({ year }).from(calendarDays).orderBy(desc(year))).map((row) => Number(row.year))
}

/** Open cases with what moves their clocks. */
export async function listPromisedCases(actor: Actor): Promise<PromisedCase[]> {
  if (!canSetRules(actor)) return []
  const events = await db()
    .select({
      reference: sql<string>`${eois.reference}`, id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive,
      promises: sql<Promises | null>`case when ${eoiEvents.kind} = 'submitted' then ${eoiEvents.data} end`,
    })
    .from(eoiEvents)
    .innerJoin(eois, eq(eois.id, eoiEvents.eoiId))
    .where(and(inArray(eois.state, [...openStates]), notInArray(eoiEvents.kind, [...quietKinds])))
  const cases = new Map<string, { log: ClockEvent[]; promises?: Promises }>()
  for (const { reference, promises, ...event } of events) {
    const one = cases.get(reference) ?? { log: [] }
    cases.set(reference, one)
    one.log.push(event)
    if (promises) one.promises = promises
  }
  return [...cases].flatMap(([reference, { log, promises }]) => (promises ? [{ reference, log, promises }] : []))
}
