import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { SourceRef } from '@/lib/sources/evidence'
import { type Age, type FactKind, lastDayOf } from '@/lib/trust/age'
import { AgeWords } from './age-words'
import { Evidence } from './evidence'

export type EarlierValue = { id: string; value: ReactNode; source: SourceRef; asOf: string | null; retiredOn: string | null }
export type AgedFact = { id: string; kind: FactKind; label: ReactNode; value: ReactNode; source?: SourceRef; asOf: string | null; confirmedOn: string | null; age: Age; differs?: boolean; earlier?: readonly EarlierValue[] }

/** How old each fact of a page is: source, date, confirmation, what stood there before, and by when it is to be confirmed. */
export function FactAges({ facts, locale }: { facts: readonly AgedFact[]; locale: Locale }) {
  const t = translator(locale)
  const dates = facts.flatMap(({ asOf }) => asOf ?? []).sort((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)))
  const overdue = facts.filter(({ age }) => age.state !== 'current').length
  return (
    <>
      <p className="muted mb-4">
        {dates.length > 0 ? t('trust.summary', { total: facts.length, oldest: formatDate(dates[0]!, locale), newest: formatDate(dates.at(-1)!, locale), overdue }) : t('trust.summaryUndated')} <a href={paths.facts(locale)}>{t('common.nav.facts')}</a>
      </p>
      <DataTable
        caption={t('trust.caption')}
        rows={facts}
        columns={[
          { label: t('trust.fact'), cell: ({ label }: AgedFact) => label },
          {
            label: t('trust.value'),
            cell: ({ value, differs, earlier = [] }) => (
              <>
                {value} {differs && <span className="tag w">{t('trust.differs')}</span>}
                {earlier.length > 0 && <EarlierValues values={earlier} locale={locale} />}
              </>
            ),
          },
          {
            label: t('trust.source'),
            cell: ({ source, asOf, confirmedOn }) => (
              <>
                {source ? <Evidence source={{ ...source, date: asOf ?? source.date }} locale={locale} /> : asOf ? formatDate(asOf, locale) : <span className="muted">{t('common.undated')}</span>}
                {confirmedOn && <span className="block small muted">{t('trust.confirmed', { date: formatDate(confirmedOn, locale) })}</span>}
              </>
            ),
          },
          { label: t('trust.due'), cell: ({ kind, age }) => <span className={age.state === 'current' ? undefined : 'tag w'}><AgeWords kind={kind} age={age} locale={locale} /></span> },
        ]}
      />
    </>
  )
}

/** Values that stood in a place before, last first, folded. */
export function EarlierValues({ values, locale }: { values: readonly EarlierValue[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <details className="fold">
      <summary>{t('trust.earlier', { count: values.length })}</summary>
      <ul className="stack">
        {values.map(({ id, value, source, asOf, retiredOn }) => (
          <li key={id}>
            {value} <Evidence source={{ ...source, date: asOf ?? source.date }} locale={locale} />
            {retiredOn && <span className="block small muted">{t('trust.until', { date: formatDate(retiredOn, locale) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
