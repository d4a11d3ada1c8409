import { describe, expect, test } from 'vitest'
import { formatDate, formatDay, formatInstant, turkistanDay } from './dates'
import { locales } from './locales'

const written = (format: (locale: (typeof locales)[number]) => string) => Object.fromEntries(locales.map((locale) => [locale, format(locale).replaceAll('\u00a0', ' ')]))

describe('a stated date is written as readers of the language write it', () => {
  test('with day, month and year', () => {
    expect(written((locale) => formatDate('2026-11-21', locale))).toEqual({ kk: '2026 ж. 21 қараша', ru: '21 ноября 2026 г.', en: '21 Nov 2026', zh: '2026年11月21日' })
  })

  test('with the month, when no more is known', () => {
    expect(written((locale) => formatDate('2025-06', locale))).toEqual({ kk: '2025 ж. маусым', ru: 'июнь 2025 г.', en: 'June 2025', zh: '2025年6月' })
  })

  test('with the year, when no more is known', () => {
    expect(written((locale) => formatDate('2025', locale))).toEqual({ kk: '2025 ж.', ru: '2025 г.', en: '2025', zh: '2025年' })
  })

  test('and is never broken across lines where it holds together by no-break spaces', () => {
    for (const locale of ['kk', 'ru'] as const) expect(formatDate('2026-11-21', locale)).not.toContain(' ')
  })

  test('and stays as it is when it is no date', () => {
    expect(formatDate('unknown', 'en')).toBe('unknown')
  })
})

describe('an instant is shown in Turkistan time', () => {
  // 20:05 in UTC is after midnight in Turkistan.
  const evening = new Date('2026-11-21T20:05:00Z')

  test('so its day may be the next one', () => {
    expect(turkistanDay(evening)).toBe('2026-11-22')
    expect(formatDay(evening, 'en')).toBe('22 Nov 2026')
  })

  test('with the time in 24 hours', () => {
    expect(written((locale) => formatInstant(evening, locale))).toEqual({ kk: '2026 ж. 22 қараша, 01:05', ru: '22 ноября 2026 г., 01:05', en: '22 Nov 2026, 01:05', zh: '2026年11月22日 01:05' })
  })

  test('with the offset of its own year: six hours before March 2024', () => {
    expect(turkistanDay(new Date('2023-06-30T18:30:00Z'))).toBe('2023-07-01')
    expect(turkistanDay(new Date('2024-06-30T18:30:00Z'))).toBe('2024-06-30')
  })
})

test('September is shortened only where months are', () => {
  expect(formatDate('2027-09-05', 'en')).toBe('5 Sep 2027')
  expect(formatDate('2027-09', 'en')).toBe('September 2027')
})
