import { formatDay } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import type { PlotStatus, UtilityKind, UtilityUnit } from './kinds'
import type { Readiness } from './readiness'
import type { Plot } from './record'

/** "2.5 MW", "1 200 м³/ч": a quantity with its unit, on one line. */
export const quantity = (value: number, unit: UtilityUnit | 'kV' | 'm' | 'm2' | 'ha' | 't' | 't/m2', locale: Locale): string =>
  translator(locale)(`plots.unit.${unit}`, { value: formatNumber(value, locale) }).replaceAll(' ', '\u00a0')

/** "Plot A-01", "Цех H-1". */
export const plotTitle = ({ kind, code }: Pick<Plot, 'kind' | 'code'>, locale: Locale): string => translator(locale)(`plots.title.${kind}`, { code })

/** Land in hectares, or the floor of a hall in square metres; undefined when unknown. */
export function plotSize({ kind, areaHa, floorM2 }: Pick<Plot, 'kind' | 'areaHa' | 'floorM2'>, locale: Locale): string | undefined {
  if (kind === 'hall' && floorM2 !== null) return quantity(floorM2, 'm2', locale)
  return areaHa === null ? undefined : quantity(areaHa, 'ha', locale)
}

/** "Free", "On hold until 4 Dec 2026". */
export function statusText({ status, onHoldUntil }: Pick<Plot, 'status' | 'onHoldUntil'>, locale: Locale): string {
  const t = translator(locale)
  return status === 'on_hold' && onHoldUntil ? t('plots.onHoldUntil', { date: formatDay(onHoldUntil, locale) }) : t(`plots.status.${status}`)
}

/** The colour class of a status's tag. Words always stand in it. */
export const statusTone: Record<PlotStatus, string> = { free: 'tag g', on_hold: 'tag k', under_application: 'tag c', contracted: 'tag', built: 'tag', withdrawn: 'tag' }

/** A network's name inside a sentence. */
export const networkInText = (kind: UtilityKind, locale: Locale): string => {
  const name = translator(locale)(`plots.utility.${kind}`)
  return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)
}

/** "Now", "17 months", "Not known": months to first production. */
export function monthsText({ months }: Pick<Readiness, 'months'>, locale: Locale): string {
  const t = translator(locale)
  return months === null ? t('plots.unknownMonths') : months === 0 ? t('plots.now') : t('plots.months', { count: months }).replace(' ', '\u00a0')
}

/** "1,100 KZT per m² a month": the price as stated, undefined when none is published. */
export const priceText = ({ price }: Pick<Plot, 'price'>, locale: Locale): string | undefined =>
  price ? translator(locale)(`plots.priceUnit.${price.unit}`, { price: formatMoney(price.amount, price.currency, locale) }) : undefined
