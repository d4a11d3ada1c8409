import { numberFormat } from './formats'
import type { Locale } from './locales'

const nbsp = '\u00a0'

/** "60,000", "60 000": a whole or decimal number as readers of the language write it. */
export function formatNumber(value: number | string, locale: Locale): string {
  const number = Number(value)
  const text = numberFormat(locale === 'kk' ? 'ru' : locale, { maximumFractionDigits: 2 }).format(number)
  return text.replace(/[\u202f ]/g, nbsp)
}

const words: Record<Locale, Record<string, string>> = {
  en: { USD: '$', KZT: 'KZT', CNY: 'CNY', EUR: '€' },
  ru: { USD: 'долл. США', KZT: 'тенге', CNY: 'юаней', EUR: 'евро' },
  kk: { USD: 'АҚШ долл.', KZT: 'теңге', CNY: 'юань', EUR: 'еуро' },
  zh: { USD: '美元', KZT: '坚戈', CNY: '元人民币', EUR: '欧元' },
}

/** A figure split for display: the digits large, what follows small. Joined it reads "$140.7M", "140,7 млн долл. США". */
export function moneyParts(value: string | number, currency: string, locale: Locale): { before: string; number: string; after: string } {
  const amount = Number(value)
  const compact = numberFormat(locale === 'kk' ? 'ru' : locale, { notation: 'compact', maximumSignificantDigits: 4 }).formatToParts(amount)
  const number = compact.filter((part) => ['integer', 'decimal', 'fraction', 'group'].includes(part.type)).map((part) => part.value).join('').replace(/[\u202f ]/g, nbsp)
  const scale = compact.find((part) => part.type === 'compact')?.value ?? ''
  const word = words[locale][currency] ?? currency
  if (locale === 'en') {
    const sign = word.length === 1
    return { before: sign ? word : `${word}${nbsp}`, number, after: scale }
  }
  if (locale === 'zh') return { before: '', number, after: `${scale}${word}` }
  return { before: '', number, after: [scale, word].filter(Boolean).join(nbsp) }
}

/** An amount as stated, in its own currency: "$140.7M", "12,5 млрд тенге", "1.407亿美元". Never converted. */
export function formatMoney(value: string | number, currency: string, locale: Locale): string {
  const { before, number, after } = moneyParts(value, currency, locale)
  const space = locale === 'ru' || locale === 'kk' ? nbsp : ''
  return `${before}${number}${after ? space + after : ''}`
}

/** Two amounts of one currency as a range: "$270M–$600M", "270–600 млн долл. США", "2.7亿至6亿美元". Equal ends are one amount. */
export function formatMoneyRange(low: string | number, high: string | number, currency: string, locale: Locale): string {
  if (Number(low) === Number(high)) return formatMoney(low, currency, locale)
  const from = moneyParts(low, currency, locale)
  const same = from.after === moneyParts(high, currency, locale).after
  if (locale === 'zh') return `${formatMoney(low, '', locale)}至${formatMoney(high, currency, locale)}`
  if (locale === 'en') return `${formatMoney(low, currency, locale)}–${formatMoney(high, currency, locale).replace(/^KZT\u00a0|^CNY\u00a0/, '')}`
  return same ? `${from.number}–${formatMoney(high, currency, locale)}` : `${formatMoney(low, currency, locale)} – ${formatMoney(high, currency, locale)}`
}
