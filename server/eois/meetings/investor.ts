import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiEvents, meetingSlots } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canWrite } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { type Case, lockCase, writeEvent } from '../case'
import { reasonText } from '../change'
import { takeOff } from './cancel'
import { lockMeeting, setMeeting } from './meeting'
import { remind, tellMeeting } from './tell'

/** A meeting of a case, and the id of the form: posted twice it counts once. */
export type SeenMeeting = { reference: string; meetingId: string; form?: string }

/** One locked change by the investor's side, then the mails leave. Throws NotFound, Forbidden. */
async function changeMeeting(actor: SignedIn, { reference, form }: SeenMeeting, make: (tx: Tx, eoi: Case & { reference: string; unitId: string }) => Promise<void>): Promise<void> {
  await db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canWrite(actor, eoi)) throw new Forbidden()
    if (form && (await tx.$count(eoiEvents, and(eq(eoiEvents.eoiId, eoi.id), eq(eoiEvents.actorId, actor.userId), sql`${eoiEvents.data}->>'form' = ${form}`))) > 0) return
    await make(tx, eoi)
  })
  runtime().mailQueued()
}

/** Fixes a meeting at one of the offered times; both sides get it for their calendars. Throws ExpectedError `meeting-changed`, `meeting-slot` when the time is not offered any more or has passed. */
export const pickSlot = (actor: SignedIn, seen: SeenMeeting, slotId: string, now: Date): Promise<void> =>
  changeMeeting(actor, seen, async (tx, eoi) => {
    const former = await lockMeeting(tx, eoi.id, seen.meetingId, ['offered'])
    const [slot] = await tx.select().from(meetingSlots).where(and(sql`${meetingSlots.id}::text = ${slotId}`, eq(meetingSlots.meetingId, former.id), eq(meetingSlots.withdrawn, false)))
    if (!slot || slot.startsAt <= now) throw new ExpectedError('meeting-slot')
    const { startsAt } = slot
    // An entry that was taken out of the calendars comes back with a higher number.
    const meeting = await setMeeting(tx, former.id, { state: 'booked', startsAt, sequence: former.sequence > 0 ? former.sequence + 1 : 0, updatedAt: now })
    const eventId = await writeEvent(tx, eoi, { kind: 'meeting_booked', state: eoi.state, actor, at: now, data: { meetingId: former.id, startsAt: startsAt.toISOString(), ...(seen.form && { form: seen.form }) } })
    await tellMeeting(tx, eoi, meeting, { kind: 'booked', to: 'both', eventId, at: now, entry: { startsAt, cancelled: false } })
    await remind(tx, eoi, { ...meeting, startsAt }, now)
  })

/** None of the times fits, or the fixed one does not any more: the unit reads the wish and offers others. Throws ExpectedError for the text. */
export const askForOtherTimes = (actor: SignedIn, seen: SeenMeeting, { wish, locale }: { wish: string; locale: Locale }, now: Date): Promise<void> =>
  changeMeeting(actor, seen, async (tx, eoi) => {
    const meeting = await lockMeeting(tx, eoi.id, seen.meetingId, ['offered', 'booked'])
    const data = { meetingId: meeting.id, reason: reasonText(wish), locale, ...(seen.form && { form: seen.form }) }
    const eventId = await writeEvent(tx, eoi, { kind: 'meeting_asked', state: eoi.state, actor, at: now, data })
    await tellMeeting(tx, eoi, meeting, { kind: 'asked', to: 'unit', eventId, at: now })
  })

/** The investor's side calls a meeting off, with a reason that the unit reads. Throws ExpectedError for the text. */
export const callOffMeeting = (actor: SignedIn, seen: SeenMeeting, { reason: typed, locale }: { reason: string; locale: Locale }, now: Date): Promise<void> =>
  changeMeeting(actor, seen, async (tx, eoi) => {
    const former = await lockMeeting(tx, eoi.id, seen.meetingId, ['offered', 'booked'])
    const reason = reasonText(typed)
    const eventId = await writeEvent(tx, eoi, { kind: 'meeting_cancelled', state: eoi.state, actor, at: now, data: { meetingId: former.id, reason, locale, ...(seen.form && { form: seen.form }) } })
    await takeOff(tx, eoi, former, { reason, eventId, at: now })
  })
