import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

type Office = { id: string; office: Localized; organisation: Localized; holder: Localized; asOf: string | null; sourceId: string }

/** Offices with whom a source names as holder and the date of that source. */
export function OfficeTable({ offices, sources, locale }: { offices: readonly Office[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('pages.about.offices.caption')}
      rows={offices}
      columns={[
        { label: t('pages.about.offices.office'), cell: ({ office }) => <LocalizedText text={office} locale={locale} /> },
        { label: t('pages.about.offices.organisation'), cell: ({ organisation }) => <LocalizedText text={organisation} locale={locale} /> },
        { label: t('pages.about.offices.holder'), cell: ({ holder }) => <LocalizedText text={holder} locale={locale} /> },
        { label: t('pages.about.offices.date'), cell: ({ asOf }) => (asOf ? formatDate(asOf, locale) : <span className="muted">{t('common.undated')}</span>) },
        { label: t('pages.about.offices.source'), cell: ({ sourceId }) => <Cited id={sourceId} sources={sources} locale={locale} /> },
      ]}
    />
  )
}
