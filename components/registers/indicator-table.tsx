import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { currencies } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

type Indicator = { id: string; label: Localized; value: string; unit: string; asOf: string; sourceId: string }

/** Headline figures of the region, each with its date and source. */
export function IndicatorTable({ indicators, sources, locale }: { indicators: readonly Indicator[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  const isMoney = (unit: string) => (currencies as readonly string[]).includes(unit)
  return (
    <DataTable
      caption={t('pages.about.figures.caption')}
      rows={indicators}
      columns={[
        { label: t('pages.about.figures.name'), cell: ({ label }) => <LocalizedText text={label} locale={locale} /> },
        { label: t('pages.about.figures.value'), numeric: true, cell: ({ value, unit }) => <b className="num nw">{isMoney(unit) ? formatMoney(value, unit, locale) : formatNumber(value, locale)}</b> },
        { label: t('pages.about.figures.date'), cell: ({ asOf }) => formatDate(asOf, locale) },
        { label: t('pages.about.figures.source'), cell: ({ sourceId }) => <Cited id={sourceId} sources={sources} locale={locale} /> },
      ]}
    />
  )
}
