import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

export type CalendarEntry = {
  /** The meeting's id: the UID stays the same through all changes (RFC 5545, 3.8.4.7). */
  id: string
  /** Rises with each change that calendars have to take over (RFC 5545, 3.8.7.4). */
  sequence: number
  cancelled: boolean
  startsAt: Date
  minutes: number
  place: string
  reference: string
  unit: string
  organiser: string
  attendees: readonly string[]
  /** The page of the case; what it is about is read there. */
  href: string
  host: string
  stamp: Date
}

/**
 * A meeting as an iCalendar file that mail programs put into the calendar, move or take out (RFC 5546: REQUEST, CANCEL). Times are in UTC,
 * so that every calendar shows its own. What the inquiry is about does not stand in it: entries are often shared.
 */
export function calendarEntry(entry: CalendarEntry, locale: Locale): string {
  const t = translator(locale)
  const calendar = ical({
    prodId: { company: t('common.siteName'), product: 'meetings', language: languageTag[locale].toUpperCase() },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: `meeting-${entry.id}@${entry.host}`, sequence: entry.sequence, stamp: entry.stamp, start: entry.startsAt, end: new Date(entry.startsAt.getTime() + entry.minutes * 60_000),
    summary: t('meetings.entry', { unit: entry.unit, reference: entry.reference }), description: entry.href, location: entry.place, url: entry.href,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: entry.unit, email: entry.organiser },
    attendees: entry.attendees.map((email) => ({ email, rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED })),
  })
  return calendar.toString()
}

/** METHOD of a calendar file, for the type of the mail's part. */
export const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)/m.exec(calendar)?.[1] ?? 'PUBLISH'
