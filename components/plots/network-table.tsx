import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { UtilityKind, UtilityState } from '@/lib/plots/kinds'
import type { PlotUtility } from '@/lib/plots/record'
import { quantity } from '@/lib/plots/words'
import type { SourceRef } from '@/lib/sources/evidence'

const icons: Record<UtilityKind, string> = { power: 'bolt', gas: 'gas', water_drinking: 'drop', water_technical: 'drop', sewer: 'drop', heat: 'factory', fibre: 'globe', road: 'road', rail: 'rail' }
const tones: Record<UtilityState, string> = { built: 'tag s', building: 'tag k', planned: 'tag c' }

/** What each network at a plot can give, what of it is promised, when it works and who confirmed it. */
export function NetworkTable({ utilities, sources, locale }: { utilities: readonly PlotUtility[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  const unknown = <span className="muted">{t('common.notDisclosed')}</span>
  const amount = (value: number | null, { unit }: PlotUtility, uncounted: string = '–') => (unit === null ? <span className="muted">{uncounted}</span> : value === null ? unknown : quantity(value, unit, locale))
  const columns: Column<PlotUtility & { id: string }>[] = [
    {
      label: t('plots.networks.name'),
      cell: ({ kind, voltageKv, note }) => (
        <>
          <Icon name={icons[kind]} className="mr-2" />
          {t(`plots.utility.${kind}`)}
          {voltageKv !== null && <small className="block">{quantity(voltageKv, 'kV', locale)}</small>}
          {note && (
            <small className="block">
              <LocalizedText text={note} locale={locale} />
            </small>
          )}
        </>
      ),
    },
    { label: t('plots.networks.state'), cell: ({ state }) => <span className={tones[state]}>{t(`plots.state.${state}`)}</span> },
    {
      label: t('plots.networks.capacity'),
      cell: (row) => (
        <>
          {amount(row.capacity, row, t('plots.networks.notApplicable'))}
          {row.capacity !== null && row.free !== null && row.capacity > 0 && (
            <svg className="cb" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" width="96">
              <rect className="f" x={100 - (row.free / row.capacity) * 100} width={(row.free / row.capacity) * 100} height="8" />
            </svg>
          )}
        </>
      ),
    },
    {
      label: t('plots.networks.promised'), numeric: true,
      cell: (row) => (
        <>
          {amount(row.promised, row)}
          {row.unit !== null && row.held > 0 && <small className="block">{t('plots.networks.held', { amount: quantity(row.held, row.unit, locale) })}</small>}
        </>
      ),
    },
    { label: t('plots.networks.free'), numeric: true, cell: (row) => <b>{amount(row.free, row)}</b> },
    { label: t('plots.networks.distance'), numeric: true, cell: ({ distanceM }) => (distanceM === null ? unknown : quantity(distanceM, 'm', locale)) },
    { label: t('plots.networks.ready'), cell: ({ state, readyOn }) => (state === 'built' ? t('plots.time.ready') : readyOn ? formatDate(readyOn, locale) : unknown) },
    {
      label: t('plots.networks.confirmed'), wide: true,
      cell: ({ confirmedOn, confirmedBy, sourceId }) => (
        <>
          {confirmedOn ? formatDate(confirmedOn, locale) : unknown}
          {confirmedBy && (
            <small className="block">
              <LocalizedText text={confirmedBy} locale={locale} />
            </small>
          )}
          <Cited id={sourceId} sources={sources} locale={locale} />
        </>
      ),
    },
  ]
  if (utilities.length === 0) return <p>{t('plots.networks.none')}</p>
  return <DataTable caption={t('plots.networks.caption')} columns={columns} rows={utilities.map((utility) => ({ ...utility, id: utility.kind }))} />
}
