import { formatInstant } from '@/lib/dates'
import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Row = { id: string; reference: string; from: Locale; to: Locale; source: string; askedBy: string; dueAt: Date; doneAt: Date | null }

/** Texts that wait for the translator, or that were done: reference, languages, who asked and until when. */
export function TranslationQueue({ rows, now, locale }: { rows: readonly Row[]; now: Date; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="trq">
      {rows.map((row) => (
        <li key={row.id} className="msg">
          <div className="mh">
            <a href={paths.deskTranslation(locale, row.id)}><b className="num">{row.reference}</b></a>
            <span>{t('translations.between', { from: languageName[row.from].full, to: languageName[row.to].full })}</span>
            <span className="muted">{t('translations.askedBy', { who: row.askedBy })}</span>
            {row.doneAt ? <time dateTime={row.doneAt.toISOString()}>{t('translations.doneAt', { at: formatInstant(row.doneAt, locale) })}</time> : (
              <>
                {now > row.dueAt && <span className="tag d">{t('translations.late')}</span>}
                <time dateTime={row.dueAt.toISOString()}>{t('translations.due', { at: formatInstant(row.dueAt, locale) })}</time>
              </>
            )}
          </div>
          <p className="mb" lang={languageTag[row.from]}>{row.source.length > 160 ? `${[...row.source].slice(0, 160).join('')}…` : row.source}</p>
        </li>
      ))}
    </ul>
  )
}
