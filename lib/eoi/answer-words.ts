import { formatDate, turkistanZone } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { quantity } from '@/lib/plots/words'
import { isZone, timeThere, utcOffset, type ZoneName, zoneNames, zones } from '@/lib/time-zones'
import { kinds, type NumberField, railNeeds, reaches, readinesses, starts, unknownNumber } from './fields'

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((item) => item === value)
const units = { ha: 'ha', mw: 'MW', gas: 'm3/h', water: 'm3/day' } as const

/** A number that was answered, with its unit: "2.5 MW", or that it cannot be said yet. What is no number stands as typed. */
export function numberText(name: NumberField, value: string, locale: Locale): string {
  if (value === unknownNumber) return translator(locale)('answers.cannotSay')
  if (!/^\d+(\.\d+)?$/.test(value)) return value
  return name === 'jobs' ? formatNumber(value, locale) : quantity(Number(value), units[name], locale)
}

/** The words of a coded answer in the reader's language; the code itself where it has none. */
export function codedText(name: 'kind' | 'readiness' | 'rail' | 'reach', value: string, locale: Locale): string {
  const t = translator(locale)
  const [kind, readiness, rail, reach] = [oneOf(kinds, value), oneOf(readinesses, value), oneOf(railNeeds, value), oneOf(reaches, value)]
  if (name === 'kind' && kind) return t(`answers.kind.${kind}`)
  if (name === 'readiness' && readiness) return t(`answers.readiness.${readiness}`)
  if (name === 'rail' && rail) return t(`answers.rail.${rail}`)
  if (name === 'reach' && reach) return t(`answers.reach.${reach}`)
  return value
}

/** When the investor means to start: the range, and the month where one was named. */
export function startText({ start, by }: Record<string, string>, locale: Locale): string {
  const t = translator(locale)
  const range = oneOf(starts, start ?? '')
  const said = [range ? t(`terms.start.${range}`) : start && formatDate(start, locale), by && (/^20\d\d/.test(by) ? formatDate(by, locale) : by)]
  return said.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

/** A time of the investor's own clock on the clocks of Turkistan: "11:00 in Turkistan". `at` is the day whose summer time counts. */
export function turkistanTime(time: string, zone: ZoneName, locale: Locale, at: Date): string {
  const t = translator(locale)
  const there = timeThere(time, zone, 'Almaty', at)
  return there.day === 0 ? there.time : t(there.day > 0 ? 'answers.nextDay' : 'answers.dayBefore', { time: there.time })
}

/** When the investor wishes to be called, in both time zones; undefined when no time was said. */
export function callText({ callAt, zone }: Record<string, string>, locale: Locale, at: Date): string | undefined {
  const t = translator(locale)
  if (!callAt) return undefined
  if (!isZone(zone) || !/^\d\d:\d\d$/.test(callAt)) return callAt
  const there = turkistanTime(callAt, zone, locale, at)
  return zones[zone] === turkistanZone ? t('answers.turkistan', { there }) : t('answers.times', { own: callAt, city: t(`answers.zone.${zone}`), there })
}

/** All zones as a list of choices, from west to east. `at` is the day whose summer time counts. */
export function zoneChoices(locale: Locale, at: Date): { value: ZoneName; label: string }[] {
  const t = translator(locale)
  return zoneNames
    .map((zone) => ({ value: zone, label: t('answers.offset', { offset: utcOffset(zone, at), cities: t(`answers.zone.${zone}`) }), ahead: timeThere('12:00', 'Almaty', zone, at) }))
    .toSorted((a, b) => a.ahead.day - b.ahead.day || a.ahead.time.localeCompare(b.ahead.time))
    .map(({ value, label }) => ({ value, label }))
}
