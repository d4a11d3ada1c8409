import { isLocale, type Locale } from '@/lib/locales'
import { turkistanInstant } from './slots'
import { isMeetingKind, type MeetingKind, meetingMinutes, slotLimit } from './terms'

export type MeetingOffer = { subject: string; kind: MeetingKind; place: string; minutes: number; interpreter: Locale | null; slots: Date[] }
export type OfferError = 'meeting-subject' | 'meeting-place' | 'meeting-link' | 'meeting-slots'

type Typed = { get: (name: string) => string; all: (name: string) => string[] }

const textLimit = 300

/** A video call is opened by both sides, so its address must be one that browsers open safely. */
const isLink = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'

/** The times of a form, each once and in order; undefined when one is none, lies in the past, or there are none or too many. */
export function offeredSlots(typed: readonly string[], now: Date): Date[] | undefined {
  const found = typed.filter((each) => each.trim()).map(turkistanInstant)
  const times = [...new Set(found.map((at) => at?.getTime() ?? NaN))].sort((a, b) => a - b)
  return times.length > 0 && times.length <= slotLimit && times.every((at) => at > now.getTime()) ? times.map((at) => new Date(at)) : undefined
}

/** What an officer typed about a meeting, or why it cannot be offered. */
export function readOffer(form: Typed, now: Date): MeetingOffer | { error: OfferError } {
  const subject = form.get('subject').trim()
  const place = form.get('place').trim()
  const kind = isMeetingKind(form.get('meetingKind')) ? (form.get('meetingKind') as MeetingKind) : 'video'
  const minutes = meetingMinutes.find((each) => String(each) === form.get('minutes')) ?? 30
  const interpreter = form.get('interpreter')
  if (!subject || subject.length > textLimit) return { error: 'meeting-subject' }
  if (!place || place.length > textLimit) return { error: 'meeting-place' }
  if (kind === 'video' && !isLink(place)) return { error: 'meeting-link' }
  const slots = offeredSlots(form.all('slot'), now)
  return slots ? { subject, kind, place, minutes, interpreter: isLocale(interpreter) ? interpreter : null, slots } : { error: 'meeting-slots' }
}
