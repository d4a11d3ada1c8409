import { DataTable } from '@/components/ui/data-table'
import { formatDate, formatDay, formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Recorded = { id: string; currency: string; units: number; kzt: string; date: string; publisher: string; url: string | null; sample: boolean; recordedAt: Date; recordedBy: string | null; withdrawnAt: Date | null }

/** Every rate that was ever recorded, latest day first. */
export function RatesTable({ rows, locale }: { rows: readonly Recorded[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('rates.history')}
      rows={rows}
      columns={[
        { label: t('rates.field.date'), cell: ({ date }: Recorded) => formatDate(date, locale) },
        { label: t('rates.field.rate'), numeric: true, cell: ({ units, currency, kzt, withdrawnAt }) => (withdrawnAt ? <del className="num nw">{`${units} ${currency} = ${kzt} KZT`}</del> : <span className="num nw">{`${units} ${currency} = ${kzt} KZT`}</span>) },
        { label: t('rates.field.publisher'), cell: ({ publisher, url, sample }) => <>{url ? <a href={url} rel="noopener">{publisher}</a> : publisher} {sample && <span className="tag smp">{t('common.sample')}</span>}</> },
        { label: t('rates.recorded'), cell: ({ recordedAt, recordedBy }) => <span className="small">{formatInstant(recordedAt, locale)}, {recordedBy ?? t('rates.byFacts')}</span> },
        {
          label: t('rates.state'),
          cell: ({ id, currency, date, withdrawnAt }) =>
            withdrawnAt ? (
              <span className="muted">{t('rates.withdrawn', { date: formatDay(withdrawnAt, locale) })}</span>
            ) : (
              <form method="post" action={paths.withdrawRate(locale, id)} className="flex flex-wrap items-center gap-2">
                {t('rates.inUse')}
                <button className="btn s quiet">{t('rates.withdraw')}<span className="vh">: {currency}, {formatDate(date, locale)}</span></button>
              </form>
            ),
        },
      ]}
    />
  )
}
