import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings } from '@/db/schema'
import type { Case } from '../case'
import { type LockedMeeting, setMeeting } from './meeting'
import { dropReminders, tellMeeting } from './tell'

/** Takes a meeting off: out of the calendars where it stood in them. `eventId` is the event that says why. */
export async function takeOff(tx: Tx, eoi: Case & { reference: string; unitId: string }, former: LockedMeeting, { reason, eventId, at }: { reason: string | null; eventId: number; at: Date }): Promise<void> {
  const meeting = await setMeeting(tx, former.id, { state: 'cancelled', cancelReason: reason, sequence: former.startsAt ? former.sequence + 1 : former.sequence, updatedAt: at })
  await dropReminders(tx, former.id)
  await tellMeeting(tx, eoi, meeting, { kind: 'cancelled', to: 'both', eventId, at, entry: former.startsAt ? { startsAt: former.startsAt, cancelled: true } : undefined })
}

/** A case that is closed has no meetings ahead: those that are offered, or fixed and still to come, are taken off. */
export async function takeOffAll(tx: Tx, eoi: Case & { reference: string; unitId: string }, eventId: number, at: Date): Promise<void> {
  const open = await tx.select().from(meetings).where(and(eq(meetings.eoiId, eoi.id), inArray(meetings.state, ['offered', 'booked']))).for('update')
  for (const meeting of open) if (!meeting.startsAt || meeting.startsAt > at) await takeOff(tx, eoi, meeting, { reason: null, eventId, at })
}
