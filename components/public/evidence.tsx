import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type EvidenceMark as Mark, evidenceOf, type SourceRef } from '@/lib/sources/evidence'

/** The shape alone, for legends. Words must stand beside it. */
export const EvidenceMark = ({ mark }: { mark: Mark }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true">
    <use href={`/art/icons.svg#ev-${mark}`} />
  </svg>
)

/** Where a figure comes from: its mark, publisher and date, as a link to the source's page. */
export function Evidence({ source, locale }: { source: SourceRef; locale: Locale }) {
  const t = translator(locale)
  const mark = evidenceOf(source.kind)
  return (
    <a className="ev" href={paths.source(locale, source.id)}>
      <EvidenceMark mark={mark} />
      <span>
        <span className="vh">{t(`terms.evidence.${mark}`)}: </span>
        {t('common.sourceAndDate', { publisher: source.publisher, date: source.date ? formatDate(source.date, locale) : t('common.undated') })}
      </span>
    </a>
  )
}
