import { formatInstant, turkistanZone } from '@/lib/dates'
import { isLocale, languageName, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { MeetingKind } from './terms'
import { timesIn, zoneName } from './zones'

/** A time in one zone: "26 Nov 2026, Thursday, 14:00 (China, UTC+8)". */
function timeText(at: Date, zone: string, locale: Locale): string {
  const { day, weekday, time } = timesIn(zone, at, locale)
  return translator(locale)('meetings.time', { day, weekday, time, zone: zone === turkistanZone ? translator(locale)('meetings.turkistan') : zoneName(zone, at, locale) })
}

/** A time in the reader's zone and, where that is another one, in Turkistan. */
export const bothTimes = (at: Date, zone: string, locale: Locale): string =>
  [...new Set([zone, turkistanZone])].map((each) => timeText(at, each, locale)).join('\n')

/** How a meeting is held, how long, and in which language somebody interprets. */
export function meetingFacts({ kind, minutes, interpreter }: { kind: MeetingKind; minutes: number; interpreter: string | null }, locale: Locale): string {
  const t = translator(locale)
  const parts = [t(`meetings.kind.${kind}`), t('meetings.minutes', { minutes }), isLocale(interpreter) ? t('meetings.interpreted', { language: languageName[interpreter].full }) : '']
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

const kinds = { meeting_offered: 'offered', meeting_booked: 'booked', meeting_asked: 'asked', meeting_moved: 'moved', meeting_cancelled: 'cancelled', meeting_held: 'held' } as const
export type MeetingEventKind = keyof typeof kinds

type EventFacts = { startsAt?: unknown; times?: unknown }
const startOf = ({ startsAt }: EventFacts): Date => new Date(typeof startsAt === 'string' ? startsAt : 0)

/** An event of a meeting as the investor reads it. */
export const meetingEventText = (kind: MeetingEventKind, data: EventFacts, unit: string, locale: Locale): string =>
  translator(locale)(`meetings.events.${kinds[kind]}`, { unit, time: formatInstant(startOf(data), locale), times: Number(data.times ?? 0) })

/** An event of a meeting as officers read it, with who did it. */
export const meetingLogText = (kind: MeetingEventKind, data: EventFacts, who: string, locale: Locale): string =>
  translator(locale)(`meetings.log.${kinds[kind]}`, { who, time: formatInstant(startOf(data), locale) })

type Ahead = { state: string; startsAt: Date | null; slots: readonly { startsAt: Date }[] }

/** What the investor has to do, or may look forward to, about the meetings of a case; undefined when nothing is ahead. */
export function nextMeeting(meetings: readonly Ahead[], zone: string, now: Date, locale: Locale): string | undefined {
  const t = translator(locale)
  if (meetings.some(({ state, slots }) => state === 'offered' && slots.some(({ startsAt }) => startsAt > now))) return t('meetings.next')
  const [first] = meetings.flatMap(({ state, startsAt }) => (state === 'booked' && startsAt && startsAt > now ? [startsAt] : [])).sort((a, b) => a.getTime() - b.getTime())
  return first && t('meetings.nextBooked', { time: timeText(first, zone, locale) })
}
