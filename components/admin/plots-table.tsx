import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { PlotKind, PlotStatus } from '@/lib/plots/kinds'
import { plotTitle, statusTone } from '@/lib/plots/words'

type Row = { id: string; kind: PlotKind; code: string; siteName: Localized; status: PlotStatus; sample: boolean; updatedAt: Date; networks: number }

/** Plots and halls as their editors see them. */
export function PlotsTable({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('plotWork.found', { count: rows.length })}
      rows={rows}
      columns={[
        {
          label: t('plots.list.name'),
          cell: (row: Row) => (
            <>
              <a href={paths.adminPlot(locale, row.id)}>{plotTitle(row, locale)}</a>
              {row.sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
            </>
          ),
        },
        { label: t('plotWork.field.site'), cell: ({ siteName }) => <LocalizedText text={siteName} locale={locale} /> },
        { label: t('plots.list.status'), cell: ({ status }) => <span className={statusTone[status]}>{t(`plots.status.${status}`)}</span> },
        { label: t('plotWork.known'), numeric: true, cell: ({ networks }) => networks },
        { label: t('plotWork.changed'), cell: ({ updatedAt }) => <time dateTime={updatedAt.toISOString()} className="small">{formatInstant(updatedAt, locale)}</time> },
      ]}
    />
  )
}
