import type { ReactNode } from 'react'
import { Converted } from '@/components/public/converted'
import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { formatDate } from '@/lib/dates'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Plot } from '@/lib/plots/record'
import { priceText, quantity } from '@/lib/plots/words'
import type { SourceRef } from '@/lib/sources/evidence'

/** Terms, price, land and, of a hall, the building. What the sources do not say is named. */
export function PlotTerms({ plot, sources, locale, show, rates }: { plot: Plot; sources: ReadonlyMap<string, SourceRef>; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  const row = (label: string, value: ReactNode) => (
    <>
      <dt>{label}</dt>
      <dd>{value ?? <span className="muted">{t('common.notDisclosed')}</span>}</dd>
    </>
  )
  const { areaHa, floorM2, clearHeightM, floorLoad, craneT } = plot
  return (
    <dl className="kv">
      {row(t('plots.land.tenure'), plot.tenure && t(`plots.tenure.${plot.tenure}`))}
      {row(
        t('plots.land.price'),
        plot.price && (
          <>
            {priceText(plot, locale)}
            <Converted low={plot.price.amount} currency={plot.price.currency} show={show} rates={rates} locale={locale} />
            {plot.price.asOf && <small className="muted block">{t('plots.statusAsOf', { date: formatDate(plot.price.asOf, locale) })}</small>}
          </>
        ),
      )}
      {row(
        t('plots.land.area'),
        areaHa !== null && (
          <>
            {quantity(areaHa, 'ha', locale)}
            {plot.divisible !== null && <small className="muted block">{divisibility(plot, locale)}</small>}
          </>
        ),
      )}
      {row(t('plots.land.use'), plot.permittedUse && <LocalizedText text={plot.permittedUse} locale={locale} />)}
      {row(t('plots.land.class'), plot.buildClass && t(`plots.buildClass.${plot.buildClass}`))}
      {plot.kind === 'hall' && (
        <>
          {row(t('plots.land.floor'), floorM2 !== null ? quantity(floorM2, 'm2', locale) : null)}
          {row(t('plots.land.height'), clearHeightM !== null ? quantity(clearHeightM, 'm', locale) : null)}
          {row(t('plots.land.load'), floorLoad !== null ? quantity(floorLoad, 't/m2', locale) : null)}
          {row(t('plots.land.crane'), craneT !== null ? (craneT === 0 ? t('plots.land.noCrane') : quantity(craneT, 't', locale)) : null)}
          {row(t('plots.land.docks'), plot.docks)}
          {row(t('plots.land.condition'), plot.condition && t(`plots.condition.${plot.condition}`))}
        </>
      )}
      {plot.sourceId && row(t('plots.land.source'), <Cited id={plot.sourceId} sources={sources} locale={locale} />)}
    </dl>
  )
}

function divisibility({ divisible, smallestPartHa }: Plot, locale: Locale): string {
  const t = translator(locale)
  if (!divisible) return t('plots.land.indivisible')
  return smallestPartHa === null ? t('plots.land.divisibleAny') : t('plots.land.divisible', { size: quantity(smallestPartHa, 'ha', locale) })
}
