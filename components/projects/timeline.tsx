import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { DatedEvent, Sources } from '@/lib/projects/record'

/** What happened when, oldest first and undated last, each with its source. */
export function Timeline({ history, sources, locale }: { history: DatedEvent[]; sources: Sources; locale: Locale }) {
  if (history.length === 0) return <p className="muted">{translator(locale)('projects.page.noHistory')}</p>
  return (
    <ol className="tl">
      {history.map(({ date, text, sourceId }, index) => {
        const source = sources.get(sourceId)
        return (
          <li key={index}>
            {date ? <time dateTime={date}>{formatDate(date, locale)}</time> : <span className="when">{translator(locale)('common.undated')}</span>}
            <span className="k" />
            <div>
              <h3>
                <LocalizedText text={text} locale={locale} />
              </h3>
              {source && <Evidence source={source} locale={locale} />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
