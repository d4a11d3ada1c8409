import { DataTable } from '@/components/ui/data-table'
import { countryName } from '@/lib/countries'
import type { LostReason } from '@/lib/eoi/lost'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'

type Row = { reason: LostReason | null; inquiries: number; countries: readonly { code: string; inquiries: number }[] }

/** Why inquiries led to no agreement, and to which countries they went. */
export function LostTable({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('caseWork.lost.table')}
      rows={rows.map((row) => ({ ...row, id: `lost-${row.reason ?? 'none'}` }))}
      columns={[
        { label: t('caseWork.lost.reason'), cell: ({ reason }) => (reason ? t(`caseWork.lost.reasons.${reason}`) : t('caseWork.lost.none')) },
        { label: t('caseWork.lost.inquiries'), numeric: true, cell: ({ inquiries }) => formatNumber(inquiries, locale) },
        { label: t('caseWork.lost.country'), wide: true, cell: ({ countries }) => (countries.length > 0 ? countries.map(({ code, inquiries }) => `${countryName(code, locale)} (${formatNumber(inquiries, locale)})`).join(', ') : <span className="muted">–</span>) },
      ]}
    />
  )
}
