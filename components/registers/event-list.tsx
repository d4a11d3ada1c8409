import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EventDates } from './event-dates'
import { EventFormats } from './event-formats'

type Event = { id: string; name: Localized; formats: string[]; dateStart: string | null; dateEnd: string | null; dateNote: Localized | null; place: Localized | null; summary: Localized; parentId: string | null; sample: boolean }

/** Events with their parts beneath them. `all` holds the parts too. */
export function EventList({ events, all, locale }: { events: readonly Event[]; all: readonly Event[]; locale: Locale }) {
  const t = translator(locale)
  const link = ({ id, name }: Event) => (
    <a href={paths.event(locale, id)}>
      <LocalizedText text={name} locale={locale} />
    </a>
  )
  return (
    <ul className="lst">
      {events.map((event) => {
        const parts = all.filter(({ parentId }) => parentId === event.id)
        return (
          <li key={event.id}>
            <h3>{link(event)}</h3>
            <p className="d">
              <LocalizedText text={event.summary} locale={locale} />
            </p>
            <p className="m">
              <EventFormats formats={event.formats} locale={locale} />
              {event.sample && <span className="tag smp">{t('common.sample')}</span>}
              <EventDates event={event} locale={locale} />
              {event.place && (
                <span>
                  <LocalizedText text={event.place} locale={locale} />
                </span>
              )}
            </p>
            {parts.length > 0 && (
              <ul className="sub">
                {parts.map((part) => (
                  <li key={part.id}>{link(part)}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
