import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { listBusyTimes } from '@/db/queries/meetings'
import { eoiNotes, meetingDecisions, meetings, meetingSlots } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canMeet, canNote } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import type { TypedDecision } from '@/lib/meetings/decisions'
import type { MeetingOffer } from '@/lib/meetings/offer'
import { slotWarnings } from '@/lib/meetings/slots'
import { change, type LockedCase, reasonText, record, type Seen } from '../change'
import { messageText } from '../investor'
import { takeOff } from './cancel'
import { lockMeeting, setMeeting } from './meeting'
import { dropReminders, tellMeeting } from './tell'

/** Refuses times that deserve a second look, once: days off, outside working hours, or when the officer is taken. Throws ExpectedError `meeting-unusual`. */
async function checkTimes(tx: Tx, actor: SignedIn, offer: { slots: readonly Date[]; minutes: number; but?: string; anyway: boolean }, now: Date): Promise<void> {
  if (offer.anyway) return
  const [calendar, busy] = [await readCalendar(tx), await listBusyTimes(actor, now, offer.but, tx)]
  if (offer.slots.some((at) => slotWarnings(at, offer.minutes, calendar, busy).length > 0)) throw new ExpectedError('meeting-unusual')
}

const checkMeet = (actor: SignedIn, eoi: LockedCase): void => {
  if (!canMeet(actor, eoi)) throw new Forbidden()
}

/** Offers the investor times for a meeting. `anyway` says that unusual times are meant. Throws Forbidden, ExpectedError `meeting-unusual`. */
export const offerMeeting = (actor: SignedIn, seen: Seen, { slots, ...offer }: MeetingOffer, anyway: boolean, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMeet(actor, eoi)
    await checkTimes(tx, actor, { slots, minutes: offer.minutes, anyway }, now)
    const [meeting] = await tx.insert(meetings).values({ ...offer, eoiId: eoi.id, state: 'offered', createdBy: actor.userId, createdAt: now }).returning()
    await tx.insert(meetingSlots).values(slots.map((startsAt) => ({ meetingId: meeting!.id, startsAt })))
    const eventId = await record(tx, eoi, { kind: 'meeting_offered', state: eoi.state, actor, at: now, data: { meetingId: meeting!.id, times: slots.length } })
    await tellMeeting(tx, eoi, meeting!, { kind: 'offered', to: 'investors', eventId, at: now })
  })

/** Offers other times, with a reason if there is one. A time that was fixed is taken out of the calendars. Throws Forbidden, NotFound, ExpectedError. */
export const moveMeeting = (actor: SignedIn, seen: Seen, { meetingId, slots, reason, locale, anyway }: { meetingId: string; slots: readonly Date[]; reason: string; locale: Locale; anyway: boolean }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMeet(actor, eoi)
    const former = await lockMeeting(tx, eoi.id, meetingId, ['offered', 'booked'])
    await checkTimes(tx, actor, { slots, minutes: former.minutes, but: former.id, anyway }, now)
    await tx.update(meetingSlots).set({ withdrawn: true }).where(eq(meetingSlots.meetingId, former.id))
    await tx.insert(meetingSlots).values(slots.map((startsAt) => ({ meetingId: former.id, startsAt })))
    const meeting = await setMeeting(tx, former.id, { state: 'offered', startsAt: null, sequence: former.startsAt ? former.sequence + 1 : former.sequence, updatedAt: now })
    await dropReminders(tx, former.id)
    const data = { meetingId: former.id, times: slots.length, ...(reason.trim() && { reason: reasonText(reason), locale }) }
    const eventId = await record(tx, eoi, { kind: 'meeting_moved', state: eoi.state, actor, at: now, data })
    const entry = former.startsAt ? { startsAt: former.startsAt, cancelled: true } : undefined
    await tellMeeting(tx, eoi, meeting, { kind: 'moved', to: entry ? 'both' : 'investors', eventId, at: now, entry })
  })

export type Minutes = { meetingId: string; text: string; decisions: readonly TypedDecision[]; shown: boolean }

/**
 * Records that a meeting took place: the minutes become a note of the officers, and the decisions, with who does what, are shown to the investor
 * when `shown` says so. Throws Forbidden, NotFound, ExpectedError `meeting-changed` before its time, `message-required`.
 */
export const holdMeeting = (actor: SignedIn, seen: Seen, { meetingId, text, decisions, shown }: Minutes, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canNote(actor, eoi)) throw new Forbidden()
    const { id, startsAt } = await lockMeeting(tx, eoi.id, meetingId, ['booked'])
    if (!startsAt || startsAt > now) throw new ExpectedError('meeting-changed', 409)
    const body = messageText(text)
    await tx.insert(eoiNotes).values({ eoiId: eoi.id, authorId: actor.userId, unitId: eoi.unitId, kind: 'meeting', heldAt: startsAt, body, at: now })
    if (decisions.length > 0) await tx.insert(meetingDecisions).values(decisions.map((decision) => ({ ...decision, meetingId: id })))
    const meeting = await setMeeting(tx, id, { state: 'held', decisionsShownAt: shown ? now : null, updatedAt: now })
    const eventId = await record(tx, eoi, { kind: 'meeting_held', state: eoi.state, actor, at: now, data: { meetingId: id, startsAt: startsAt.toISOString() } })
    if (shown && decisions.length > 0) await tellMeeting(tx, eoi, meeting, { kind: 'decisions', to: 'investors', eventId, at: now })
  })

/** Lets the investor read the decisions of a meeting that took place. Throws Forbidden, NotFound, ExpectedError. */
export const showDecisions = (actor: SignedIn, seen: Seen, meetingId: string, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canNote(actor, eoi)) throw new Forbidden()
    const { id, decisionsShownAt } = await lockMeeting(tx, eoi.id, meetingId, ['held'])
    if (decisionsShownAt) return
    const meeting = await setMeeting(tx, id, { decisionsShownAt: now, updatedAt: now })
    await tellMeeting(tx, eoi, meeting, { kind: 'decisions', to: 'investors', eventId: 0, at: now })
  })

/** Cancels a meeting, with a reason that the investor reads. Throws Forbidden, NotFound, ExpectedError. */
export const cancelMeeting = (actor: SignedIn, seen: Seen, { meetingId, reason: typed, locale }: { meetingId: string; reason: string; locale: Locale }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMeet(actor, eoi)
    const former = await lockMeeting(tx, eoi.id, meetingId, ['offered', 'booked'])
    const reason = reasonText(typed)
    const eventId = await record(tx, eoi, { kind: 'meeting_cancelled', state: eoi.state, actor, at: now, data: { meetingId: former.id, reason, locale } })
    await takeOff(tx, eoi, former, { reason, eventId, at: now })
  })
