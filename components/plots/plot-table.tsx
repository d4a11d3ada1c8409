import { type Column, DataTable } from '@/components/ui/data-table'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import { openStatuses, type UtilityKind } from '@/lib/plots/kinds'
import { readiness } from '@/lib/plots/readiness'
import { type Plot, utilityOf } from '@/lib/plots/record'
import { monthsText, plotSize, plotTitle, statusText, statusTone } from '@/lib/plots/words'

/** Plots and halls of a site, one a row: size, what is free of the main networks, months to production, status. */
export function PlotTable({ plots, siteId, today, locale }: { plots: readonly Plot[]; siteId: string; today: string; locale: Locale }) {
  const t = translator(locale)
  const unknown = <span className="muted">{t('common.notDisclosed')}</span>
  const free = (plot: Plot, ...kinds: UtilityKind[]) => {
    const known = kinds.map((kind) => utilityOf(plot, kind)?.free ?? null).filter((value) => value !== null)
    return known.length > 0 ? formatNumber(Math.max(...known), locale) : unknown
  }
  const columns: Column<Plot>[] = [
    {
      label: t('plots.list.name'),
      cell: (plot) => (
        <>
          <a href={paths.plot(locale, plot.site.id, plot.code)}>{plotTitle(plot, locale)}</a>
          {plot.sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
          {plot.site.id !== siteId && <small className="block">{textIn(plot.site.name, locale)?.text}</small>}
        </>
      ),
    },
    { label: t('plots.list.area'), numeric: true, cell: (plot) => plotSize(plot, locale) ?? unknown },
    { label: t('plots.list.power'), numeric: true, cell: (plot) => free(plot, 'power') },
    { label: t('plots.list.gas'), numeric: true, cell: (plot) => free(plot, 'gas') },
    { label: t('plots.list.water'), numeric: true, cell: (plot) => free(plot, 'water_drinking', 'water_technical') },
    {
      label: t('plots.list.rail'),
      cell: (plot) => {
        const rail = utilityOf(plot, 'rail')
        return rail ? t(`plots.state.${rail.state}`) : unknown
      },
    },
    { label: t('plots.list.months'), numeric: true, cell: (plot) => (openStatuses.includes(plot.status) ? monthsText(readiness(plot, today), locale) : '–') },
    { label: t('plots.list.status'), cell: (plot) => <span className={statusTone[plot.status]}>{statusText(plot, locale)}</span> },
  ]
  return <DataTable caption={t('plots.list.caption')} columns={columns} rows={plots} />
}
