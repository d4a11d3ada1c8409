import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { absolute } from '@/lib/api/pages'
import { countryName } from '@/lib/countries'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { spanOf } from './span'

export type CalendarEvent = { id: string; name: Localized; summary: Localized; dateStart: string | null; dateEnd: string | null; dateNote: Localized | null; place: Localized | null; country: string | null; sample: boolean; changed: Date }

/**
 * Events as an iCalendar file (RFC 5545) of whole days, in the reader's language. The UID of an event is the same in every
 * language and for ever. Where only the month is known the event fills it, is marked tentative, takes no time and says so.
 */
export function calendarOf(events: readonly CalendarEvent[], locale: Locale, host: string): string {
  const t = translator(locale)
  const calendar = ical({ name: `${t('common.siteName')}: ${t('common.nav.events')}`, prodId: { company: t('common.siteName'), product: 'events', language: languageTag[locale].toUpperCase() } })
  for (const { id, name, summary, dateNote, place, country, sample, changed, ...dates } of events) {
    const span = spanOf(dates)
    if (!span) continue
    const notes = [sample && t('common.sample'), !span.exact && t('takeAway.monthOnly'), textIn(dateNote, locale)?.text, textIn(summary, locale)?.text, absolute(paths.event(locale, id))]
    calendar.createEvent({
      id: `event-${id}@${host}`, stamp: changed, lastModified: changed, allDay: true, start: new Date(`${span.start}T00:00:00Z`), end: new Date(`${span.end}T00:00:00Z`),
      summary: textIn(name, locale)?.text ?? id, description: notes.filter(Boolean).join('\n'), url: absolute(paths.event(locale, id)),
      location: [textIn(place, locale)?.text, country && countryName(country, locale)].filter(Boolean).join(', ') || null,
      status: span.exact ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE, transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
