import { describe, expect, test } from 'vitest'
import { locales } from './locales'
import { formatMoney, formatMoneyRange, formatNumber, moneyParts } from './money'

const written = (format: (locale: (typeof locales)[number]) => string) => Object.fromEntries(locales.map((locale) => [locale, format(locale).replaceAll('\u00a0', ' ')]))

describe('an amount is written in the currency it was stated in', () => {
  test.each([
    ['140700000', 'USD', { kk: '140,7 млн АҚШ долл.', ru: '140,7 млн долл. США', en: '$140.7M', zh: '1.407亿美元' }],
    ['12500000000', 'KZT', { kk: '12,5 млрд теңге', ru: '12,5 млрд тенге', en: 'KZT 12.5B', zh: '125亿坚戈' }],
    ['1400000000', 'CNY', { kk: '1,4 млрд юань', ru: '1,4 млрд юаней', en: 'CNY 1.4B', zh: '14亿元人民币' }],
    ['900', 'EUR', { kk: '900 еуро', ru: '900 евро', en: '€900', zh: '900欧元' }],
    ['1400000', 'GBP', { kk: '1,4 млн GBP', ru: '1,4 млн GBP', en: 'GBP 1.4M', zh: '140万GBP' }],
  ])('%s %s', (value, currency, expected) => {
    expect(written((locale) => formatMoney(value, currency, locale))).toEqual(expected)
  })

  test('and does not break between number and unit', () => {
    for (const locale of locales) expect(formatMoney('140700000', 'KZT', locale)).not.toContain(' ')
  })

  test('and can be shown with its digits large', () => {
    expect(moneyParts('140700000', 'USD', 'en')).toEqual({ before: '$', number: '140.7', after: 'M' })
    expect(moneyParts('140700000', 'USD', 'ru')).toEqual({ before: '', number: '140,7', after: 'млн\u00a0долл. США' })
  })
})

test('a number is grouped as readers of the language group it', () => {
  expect(written((locale) => formatNumber(60_000, locale))).toEqual({ kk: '60 000', ru: '60 000', en: '60,000', zh: '60,000' })
  expect(written((locale) => formatNumber('0.6', locale))).toEqual({ kk: '0,6', ru: '0,6', en: '0.6', zh: '0.6' })
})


test('a range names its currency and scale once where the language allows it', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'en'))).toBe('$270M–$600M')
  expect(plain(formatMoneyRange(58e9, 200e9, 'KZT', 'en'))).toBe('KZT 58B–200B')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'ru'))).toBe('270–600 млн долл. США')
  expect(plain(formatMoneyRange(58e9, 200e9, 'KZT', 'kk'))).toBe('58–200 млрд теңге')
  expect(plain(formatMoneyRange(270e6, 600e6, 'USD', 'zh'))).toBe('2.7亿至6亿美元')
})

test('a range across scales keeps both, and equal ends are one amount', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(formatMoneyRange(900e6, 2e9, 'USD', 'ru'))).toBe('900 млн долл. США – 2 млрд долл. США')
  expect(plain(formatMoneyRange(5e6, 5e6, 'USD', 'en'))).toBe('$5M')
})
