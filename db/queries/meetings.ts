import { and, asc, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { canReadNotes } from '@/lib/eoi/policy'
import { type Busy, type SlotWarning, slotWarnings, turkistanInstant } from '@/lib/meetings/slots'
import { db, type Tx } from '../client'
import { eois, meetingDecisions, meetings, meetingSlots, units } from '../schema'
import { casesVisibleTo } from '../visibility'
import { readCalendar } from './eois'

/**
 * The meetings of a case that the actor may see, last made first, with the times that are offered. Decisions are given to staff, and to
 * the investor's side once an officer has let them read those.
 */
export async function listMeetings(actor: Actor, eoiId: string) {
  const rows = await db()
    .select({
      id: meetings.id, state: meetings.state, kind: meetings.kind, place: meetings.place, subject: meetings.subject, minutes: meetings.minutes, interpreter: meetings.interpreter,
      startsAt: meetings.startsAt, cancelReason: meetings.cancelReason, decisionsShownAt: meetings.decisionsShownAt,
    })
    .from(meetings)
    .innerJoin(eois, eq(eois.id, meetings.eoiId))
    .where(and(eq(meetings.eoiId, eoiId), casesVisibleTo(actor)))
    .orderBy(sql`${meetings.createdAt} desc`, asc(meetings.id))
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const slots = await db().select({ id: meetingSlots.id, meetingId: meetingSlots.meetingId, startsAt: meetingSlots.startsAt }).from(meetingSlots)
    .where(and(inArray(meetingSlots.meetingId, ids), eq(meetingSlots.withdrawn, false))).orderBy(asc(meetingSlots.startsAt))
  const decisions = await db()
    .select({ id: meetingDecisions.id, meetingId: meetingDecisions.meetingId, text: meetingDecisions.text, side: meetingDecisions.side, owner: meetingDecisions.owner, dueOn: meetingDecisions.dueOn })
    .from(meetingDecisions).innerJoin(meetings, eq(meetings.id, meetingDecisions.meetingId))
    .where(and(inArray(meetingDecisions.meetingId, ids), canReadNotes(actor) ? undefined : isNotNull(meetings.decisionsShownAt)))
    .orderBy(asc(meetingDecisions.dueOn), asc(meetingDecisions.id))
  const of = <T extends { meetingId: string }>(all: readonly T[], id: string) => all.filter(({ meetingId }) => meetingId === id)
  return rows.map((row) => ({ ...row, slots: of(slots, row.id), decisions: of(decisions, row.id) }))
}
export type Meeting = Awaited<ReturnType<typeof listMeetings>>[number]

/** A meeting of a case that has or had a time, for the calendar of a person who may see the case. */
export async function findCalendarMeeting(actor: Actor, reference: string, id: string) {
  const [row] = await db()
    .select({ meeting: meetings, reference: sql<string>`${eois.reference}`, unitName: units.name, mailbox: units.mailbox })
    .from(meetings)
    .innerJoin(eois, eq(eois.id, meetings.eoiId))
    .innerJoin(units, eq(units.id, eois.unitId))
    .where(and(sql`${meetings.id}::text = ${id}`, eq(eois.reference, reference), inArray(meetings.state, ['booked', 'held']), casesVisibleTo(actor)))
  return row?.meeting.startsAt ? { ...row, meeting: { ...row.meeting, startsAt: row.meeting.startsAt } } : undefined
}

/** When the officer is taken by meetings that they called: those that are fixed, and times that are still offered. `but` is left out. */
export async function listBusyTimes(actor: Actor, now: Date, but: string | undefined, tx: Tx | ReturnType<typeof db> = db()): Promise<Busy[]> {
  if (!isSignedIn(actor)) return []
  const others = and(eq(meetings.createdBy, actor.userId), but ? ne(meetings.id, but) : undefined)
  const yesterday = new Date(now.getTime() - 86_400_000)
  const fixed = await tx.select({ startsAt: sql<Date>`${meetings.startsAt}`.mapWith(meetings.startsAt), minutes: meetings.minutes }).from(meetings).where(and(others, eq(meetings.state, 'booked'), gt(meetings.startsAt, yesterday)))
  const offered = await tx.select({ startsAt: meetingSlots.startsAt, minutes: meetings.minutes }).from(meetingSlots).innerJoin(meetings, eq(meetings.id, meetingSlots.meetingId))
    .where(and(others, eq(meetings.state, 'offered'), eq(meetingSlots.withdrawn, false), gt(meetingSlots.startsAt, yesterday)))
  return [...fixed, ...offered]
}

/** What is unusual about each time that an officer typed, in the order of the form; `meetingId` is the meeting that they would move. */
export async function readSlotWarnings(actor: Actor, typed: readonly string[], minutes: number, meetingId: string | undefined, now: Date): Promise<SlotWarning[][]> {
  const [calendar, busy] = await Promise.all([readCalendar(), listBusyTimes(actor, now, meetingId)])
  return typed.map((text) => {
    const at = turkistanInstant(text)
    return at ? slotWarnings(at, minutes, calendar, busy) : []
  })
}
