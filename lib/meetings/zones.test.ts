import { expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { bothTimes } from './words'
import { zoneChoices, zoneName, zoneOfCountry } from './zones'

const at = new Date('2026-11-26T06:00:00Z')

test('a reader sees the time of their country first and Turkistan beside it', () => {
  expect(bothTimes(at, zoneOfCountry('CN'), 'zh')).toBe('2026年11月26日，星期四，14:00（中国，UTC+8）\n2026年11月26日，星期四，11:00（图尔克斯坦，UTC+5）')
  expect(bothTimes(at, zoneOfCountry('US'), 'en')).toContain('26\u00a0Nov\u00a02026, Thursday, 01:00 (United States, Eastern Time, UTC-5)'.replaceAll('\u00a0', ' '))
})

test('one line is enough where the zones are the same, also for a country that is not in the list', () => {
  expect(bothTimes(at, zoneOfCountry('KZ'), 'ru').split('\n')).toHaveLength(1)
  expect(zoneOfCountry('TO')).toBe('Asia/Almaty')
  expect(zoneOfCountry(undefined)).toBe('Asia/Almaty')
})

test('summer time is that of the day, not of today', () => {
  expect([zoneName('Europe/Berlin', at, 'en'), zoneName('Europe/Berlin', new Date('2026-07-01T06:00:00Z'), 'en')]).toEqual(['Germany, UTC+1', 'Germany, UTC+2'])
})

test('every zone that can be chosen has a name in every language, and no two are alike', () => {
  for (const locale of locales) {
    const names = zoneChoices(at, locale).map(({ name }) => name)
    expect(new Set(names).size, locale).toBe(names.length)
  }
})
