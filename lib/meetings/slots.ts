import { turkistanDay, turkistanStart } from '@/lib/dates'
import { type Calendar, nextWorkingInstant, workingDayBefore, workingMsBetween } from '@/lib/eoi/calendar'

const minute = 60_000
const day = 24 * 60 * minute

/** The instant that a date and time of a form (YYYY-MM-DDTHH:MM) name in Turkistan; undefined when they name none. */
export function turkistanInstant(typed: string): Date | undefined {
  const [, date = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::00)?$/.exec(typed.trim()) ?? []
  const start = turkistanStart(date)
  return start && Number(hours) < 24 && Number(minutes) < 60 ? new Date(start.getTime() + (Number(hours) * 60 + Number(minutes)) * minute) : undefined
}

export type Busy = { startsAt: Date; minutes: number }
/** Why a time is unusual: a day off, not within working hours, or at the same time as another meeting of the officer. */
export type SlotWarning = 'holiday' | 'outside' | 'busy'

/** What an officer should know before a time is offered. */
export function slotWarnings(startsAt: Date, minutes: number, calendar: Calendar, busy: readonly Busy[]): SlotWarning[] {
  const end = new Date(startsAt.getTime() + minutes * minute)
  const dayStarts = turkistanStart(turkistanDay(startsAt))!
  const worked = workingMsBetween(dayStarts, new Date(dayStarts.getTime() + day), calendar) > 0
  const clash = busy.some((other) => other.startsAt < end && startsAt.getTime() < other.startsAt.getTime() + other.minutes * minute)
  return [
    ...(!worked ? (['holiday'] as const) : workingMsBetween(startsAt, end, calendar) < minutes * minute ? (['outside'] as const) : []),
    ...(clash ? (['busy'] as const) : []),
  ]
}

/** When the reminder leaves: as the working day before the meeting begins, 9:00 in Turkistan; undefined when that has passed. */
export function reminderAt(startsAt: Date, now: Date, calendar: Calendar): Date | undefined {
  const at = nextWorkingInstant(turkistanStart(workingDayBefore(turkistanDay(startsAt), 1, calendar))!, calendar)
  return at > now ? at : undefined
}
