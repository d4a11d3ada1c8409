import type { ReactNode } from 'react'
import { Converted } from '@/components/public/converted'
import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import type { Row } from '@/lib/compare/differences'
import { type ComparedPlot, newestPlotDate } from '@/lib/compare/plot-values'
import { formatDate } from '@/lib/dates'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readiness } from '@/lib/plots/readiness'
import type { PlotUtility } from '@/lib/plots/record'
import { monthsText, networkInText, priceText, quantity, statusText, statusTone } from '@/lib/plots/words'

type Props = { plot: ComparedPlot; today: string; locale: Locale; bar: ReactNode; show?: string; rates?: Rates }

/** What a plot or hall says in a row; undefined where nobody has published it. */
export function plotCell(row: Row, { plot, today, locale, bar, show, rates }: Props): ReactNode {
  const t = translator(locale)
  const sourced = (value: ReactNode, figure: ReactNode = bar) => value && (
    <>
      <span className="v">{value}</span>
      {figure}
      <Cited id={plot.sourceId} sources={plot.sources} locale={locale} />
    </>
  )
  const number = (value: number | null, unit: Parameters<typeof quantity>[1]) => value !== null && sourced(quantity(value, unit, locale))
  switch (row) {
    case 'area': return number(plot.areaHa, 'ha')
    case 'status': return (
      <>
        <span className={statusTone[plot.status]}>{statusText(plot, locale)}</span>
        {plot.statusAsOf && <span className="small muted block">{t('plots.statusAsOf', { date: formatDate(plot.statusAsOf, locale) })}</span>}
      </>
    )
    case 'months': {
      const result = readiness(plot, today)
      return result.months !== null && (
        <>
          <span className="v">{monthsText(result, locale)}</span>
          {bar}
          <span className="small muted">{result.decides === 'building' ? plot.buildClass && t(`plots.buildClass.${plot.buildClass}`) : networkInText(result.decides, locale)}</span>
        </>
      )
    }
    case 'site': return <a href={paths.site(locale, plot.site.id)}><LocalizedText text={plot.site.name} locale={locale} /></a>
    case 'districts': return plot.districts.length > 0 && plot.districts.map(({ id, name }) => <span key={id} className="block"><LocalizedText text={name} locale={locale} /></span>)
    case 'tenure': return plot.tenure && t(`plots.tenure.${plot.tenure}`)
    case 'price': return plot.price && sourced(<>{priceText(plot, locale)}<Converted low={plot.price.amount} currency={plot.price.currency} show={show} rates={rates} locale={locale} /></>)
    case 'use': return plot.permittedUse && <LocalizedText text={plot.permittedUse} locale={locale} />
    case 'divisible': return plot.divisible !== null && (plot.divisible ? (plot.smallestPartHa === null ? t('plots.land.divisibleAny') : t('plots.land.divisible', { size: quantity(plot.smallestPartHa, 'ha', locale) })) : t('plots.land.indivisible'))
    case 'class': return plot.buildClass && t(`plots.buildClass.${plot.buildClass}`)
    case 'floor': return number(plot.floorM2, 'm2')
    case 'height': return number(plot.clearHeightM, 'm')
    case 'load': return number(plot.floorLoad, 't/m2')
    case 'crane': return plot.craneT === 0 ? t('plots.land.noCrane') : number(plot.craneT, 't')
    case 'docks': return plot.docks !== null && sourced(String(plot.docks))
    case 'condition': return plot.condition && t(`plots.condition.${plot.condition}`)
    case 'updated': {
      const newest = newestPlotDate(plot)
      return newest && formatDate(newest, locale)
    }
    default: {
      const utility = plot.utilities.find(({ kind }) => kind === row)
      return utility && <Network utility={utility} plot={plot} locale={locale} />
    }
  }
}

/** One network: what is free, when it works, how far it is, who confirmed it. */
function Network({ utility: { unit, free, capacity, state, readyOn, distanceM, confirmedOn, sourceId }, plot, locale }: { utility: PlotUtility; plot: ComparedPlot; locale: Locale }) {
  const t = translator(locale)
  const facts = [
    state !== 'built' && readyOn && t('compare.readyOn', { date: formatDate(readyOn, locale) }),
    distanceM !== null && t('compare.away', { distance: quantity(distanceM, 'm', locale) }),
    confirmedOn && t('compare.confirmed', { date: formatDate(confirmedOn, locale) }),
  ].filter(Boolean)
  return (
    <>
      {unit && capacity !== null && free !== null && <span className="v">{quantity(free, unit, locale)} <small>{t('compare.freeOf', { capacity: quantity(capacity, unit, locale) })}</small></span>}
      {unit && capacity === null && <span className="v un">{t('common.notDisclosed')}</span>}
      <span className="block">{t(`plots.state.${state}`)}</span>
      {facts.length > 0 && <span className="small muted block">{facts.join(locale === 'zh' ? '，' : ', ')}</span>}
      <Cited id={sourceId} sources={plot.sources} locale={locale} />
    </>
  )
}
