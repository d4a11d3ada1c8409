import { Choice, type Option } from '@/components/admin/choice'
import { Line } from '@/components/admin/line'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { type Localized, type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { FieldErrors } from '@/lib/typed-form'

type Threshold = { id: string; sectorId: string | null; sectorName: Localized | null; minAmountUsd: string | null; minJobs: number | null; version: number }
type Props = { rows: readonly Threshold[]; sectors: readonly Option[]; typed: (name: string) => string; errors: FieldErrors; /** Admins change them; editors read. */ editable: boolean; locale: Locale }

/** What makes an inquiry one of high value, by sector. A sector that is set again takes the place of what was there. */
export function ThresholdsTable({ rows, sectors, typed, errors, editable, locale }: Props) {
  const t = translator(locale)
  const nameOf = ({ sectorId, sectorName }: Threshold) => (sectorId === null ? t('highValue.allSectors') : (textIn(sectorName, locale)?.text ?? sectorId))
  return (
    <>
      {rows.length === 0 ? <p className="note">{t('highValue.noThresholds')}</p> : (
        <DataTable
          caption={t('highValue.thresholds')}
          rows={rows}
          columns={[
            { label: t('highValue.sector'), cell: nameOf },
            { label: t('highValue.minAmountUsd'), numeric: true, cell: ({ minAmountUsd }: Threshold) => (minAmountUsd === null ? '–' : formatMoney(minAmountUsd, 'USD', locale)) },
            { label: t('highValue.minJobs'), numeric: true, cell: ({ minJobs }) => (minJobs === null ? '–' : formatNumber(minJobs, locale)) },
            ...(editable ? [{
              label: t('highValue.change'), wide: true,
              cell: (row: Threshold) => (
                <form method="post" action={paths.setThreshold(locale)}>
                  <input type="hidden" name="sector" value={row.sectorId ?? 'all'} />
                  <input type="hidden" name="version" value={row.version} />
                  <button className="btn s quiet" name="intent" value="remove">{t('highValue.remove')}<span className="vh">: {nameOf(row)}</span></button>
                </form>
              ),
            }] : []),
          ]}
        />
      )}
      {editable && (['new', ...rows.map(({ id }) => id)] as const).map((id) => {
        const row = rows.find((one) => one.id === id)
        const sector = row ? (row.sectorId ?? 'all') : ''
        const mine = typed('form') === id
        const value = (name: string, stored: string) => (mine ? typed(name) : stored)
        const free = [{ value: 'all', label: t('highValue.allSectors') }, ...sectors].filter((option) => !rows.some(({ sectorId }) => (sectorId ?? 'all') === option.value))
        const suffix = row ? `-${id}` : ''
        return (
          <details key={id} className="fx p-4 mt-4" open={mine}>
            <summary className="lbl flex items-center gap-3"><Icon name="chev" />{row ? t('highValue.edit', { sector: nameOf(row) }) : t('highValue.add')}</summary>
            <form method="post" action={paths.setThreshold(locale)} className="grid gap-4 sm:grid-cols-3 items-end mt-3">
              <input type="hidden" name="version" value={row?.version ?? 0} />
              <input type="hidden" name="form" value={id} />
              {row ? <input type="hidden" name="sector" value={sector} /> : <Choice id="sector" label={t('highValue.sector')} locale={locale} value={value('sector', 'all')} error={mine ? errors.sector : undefined} options={free} />}
              <Line id={`minAmountUsd${suffix}`} name="minAmountUsd" label={t('highValue.minAmountUsd')} locale={locale} value={value('minAmountUsd', row?.minAmountUsd ? String(Number(row.minAmountUsd)) : '')} error={mine ? errors.minAmountUsd : undefined} inputMode="numeric" optional />
              <Line id={`minJobs${suffix}`} name="minJobs" label={t('highValue.minJobs')} locale={locale} value={value('minJobs', row?.minJobs ? String(row.minJobs) : '')} error={mine ? errors.minJobs : undefined} inputMode="numeric" optional />
              <p><button className="btn s">{t('highValue.save')}</button></p>
            </form>
          </details>
        )
      })}
    </>
  )
}
