import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { StatedDate } from './stated-date'

/** When an event was or will be, as precisely as the source says. */
export function EventDates({ event, locale }: { event: { dateStart: string | null; dateEnd: string | null; dateNote: Localized | null }; locale: Locale }) {
  if (event.dateStart && event.dateEnd && event.dateEnd !== event.dateStart) {
    return <span>{translator(locale)('registers.events.dates', { from: formatDate(event.dateStart, locale), to: formatDate(event.dateEnd, locale) })}</span>
  }
  return <StatedDate date={event.dateStart} note={event.dateNote} locale={locale} />
}
