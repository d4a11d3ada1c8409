import { and, eq, inArray, isNull, like } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { outbox, units, users } from '@/db/schema'
import { meetingMail, type MeetingMailKind } from '@/emails/meeting'
import { turkistanZone } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { calendarEntry } from '@/lib/meetings/calendar-entry'
import { reminderAt } from '@/lib/meetings/slots'
import { bothTimes } from '@/lib/meetings/words'
import { zoneOfCountry } from '@/lib/meetings/zones'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { queueMails } from '../../outbox'
import { type Case, investorReaders, unitName, unitOrStandIns } from '../case'
import type { LockedMeeting } from './meeting'

type MeetingCase = Case & { reference: string; unitId: string }
type Reader = { to: string; locale: Locale; zone: string; href: string; choices?: string; stopHref?: string }

/** The investor's side, each in their time zone, and the unit that holds the case. */
async function readersOf(tx: Tx, eoi: MeetingCase, kind: MeetingMailKind): Promise<{ investors: Reader[]; unit: Reader[] }> {
  const { baseUrl } = runtime().env
  const investors = await investorReaders(tx, eoi, `meeting-${kind}`)
  const zones = investors.length === 0 ? [] : await tx.select({ id: users.id, zone: users.timeZone }).from(users).where(inArray(users.id, investors.map(({ userId }) => userId)))
  const zoneOf = (userId: string) => zones.find(({ id }) => id === userId)?.zone ?? zoneOfCountry(eoi.answers.country)
  return {
    investors: investors.map(({ userId, ...reader }) => ({ ...reader, zone: zoneOf(userId), href: baseUrl + paths.accountEoi(reader.locale, eoi.reference) })),
    unit: (await unitOrStandIns(tx, eoi.unitId)).map(({ to, locale }) => ({ to, locale, zone: turkistanZone, href: baseUrl + paths.deskCase(locale, eoi.reference) })),
  }
}

export type Telling = {
  kind: MeetingMailKind
  to: 'investors' | 'unit' | 'both'
  eventId: number
  at: Date
  /** The time that goes into calendars, or out of them when it is over with it. */
  entry?: { startsAt: Date; cancelled: boolean }
}

/** Queues the mails about what happened to a meeting: one event, one mail a reader, with the entry for their calendar where there is one. */
export async function tellMeeting(tx: Tx, eoi: MeetingCase, meeting: LockedMeeting, { kind, to, eventId, at, entry }: Telling): Promise<void> {
  const { investors, unit } = await readersOf(tx, eoi, kind)
  const nameIn = await unitName(tx, eoi.unitId)
  const organiser = await organiserOf(tx, eoi.unitId)
  const readers = [...(to === 'unit' ? [] : investors), ...(to === 'investors' ? [] : unit)]
  await queueMails(tx, readers.map((reader) => ({
    ...meetingMail(kind, { locale: reader.locale, reference: eoi.reference, unit: nameIn(reader.locale), href: reader.href, choices: reader.choices, time: entry && bothTimes(entry.startsAt, reader.zone, reader.locale) }),
    calendar: entry && calendarEntry({ ...meeting, ...entry, reference: eoi.reference, unit: nameIn(reader.locale), organiser, attendees: [reader.to], href: reader.href, host: hostName(), stamp: at }, reader.locale),
    kind: `meeting-${kind}`, reference: eoi.reference, to: reader.to, locale: reader.locale, stopHref: reader.stopHref, dueAt: at, dedupeKey: `meeting-${kind}:${meeting.id}:${eventId}:${reader.to}`,
  })))
}

/** Queues a reminder for both sides, for the working day before. */
export async function remind(tx: Tx, eoi: MeetingCase, meeting: LockedMeeting & { startsAt: Date }, now: Date): Promise<void> {
  const at = reminderAt(meeting.startsAt, now, await readCalendar(tx))
  if (!at) return
  const { investors, unit } = await readersOf(tx, eoi, 'reminder')
  const nameIn = await unitName(tx, eoi.unitId)
  await queueMails(tx, [...investors, ...unit].map((reader) => ({
    ...meetingMail('reminder', { locale: reader.locale, reference: eoi.reference, unit: nameIn(reader.locale), href: reader.href, choices: reader.choices, time: bothTimes(meeting.startsAt, reader.zone, reader.locale) }),
    kind: 'meeting-reminder', reference: eoi.reference, to: reader.to, locale: reader.locale, stopHref: reader.stopHref, dueAt: at, dedupeKey: `meeting-reminder:${meeting.id}:${meeting.sequence}:${reader.to}`,
  })))
}

/** Takes back reminders that have not left: the meeting is not at that time any more. */
export const dropReminders = (tx: Tx, meetingId: string) =>
  tx.delete(outbox).where(and(eq(outbox.kind, 'meeting-reminder'), like(outbox.dedupeKey, `meeting-reminder:${meetingId}:%`), isNull(outbox.sentAt)))

/** Who invites: the unit's mailbox, the portal's own address while it has none. */
export async function organiserOf(tx: Tx, unitId: string): Promise<string> {
  const [unit] = await tx.select({ mailbox: units.mailbox }).from(units).where(eq(units.id, unitId))
  return unit?.mailbox ?? portalAddress()
}

/** The address that the portal's mails come from, without its name. */
export const portalAddress = (): string => /<([^>]+)>/.exec(runtime().env.MAIL_FROM)?.[1] ?? runtime().env.MAIL_FROM
export const hostName = (): string => new URL(runtime().env.baseUrl).hostname
