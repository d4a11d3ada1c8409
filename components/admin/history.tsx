import { changesInWords, type NamesById } from '@/lib/audit/words'
import type { AuditEntry } from '@/lib/audit/entry'
import { formatInstant } from '@/lib/dates'
import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { eventLabel } from './events'
import { controlLabel } from './labels'

type Props = { entries: readonly AuditEntry[]; names: NamesById; locale: Locale }

/** Who changed what and when, newest first, in words. */
export function History({ entries, names, locale }: Props) {
  if (entries.length === 0) return <p className="muted small">{translator(locale)('admin.history.none')}</p>
  return (
    <ol className="rev">
      {entries.map((entry, index) => (
        <li key={entry.id} className={index === 0 ? 'cur' : undefined}>
          <b>{eventLabel(entry.event, locale)}</b>, <span className="break-words">{entry.who}</span>
          <time dateTime={entry.at.toISOString()}>{formatInstant(entry.at, locale)}</time>
          {changesInWords(entry, locale, names).map(({ field, before, after, lang }) => (
            <span key={field} className="df" lang={lang && lang !== locale ? languageTag[lang] : undefined}>
              <span lang={languageTag[locale]}>{controlLabel(field, locale)}: </span>
              {before && <del>{before}</del>} {after && <ins>{after}</ins>}
              {!before && !after && <span className="muted">{translator(locale)('common.notDisclosed')}</span>}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}
