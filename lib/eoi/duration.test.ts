import { expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { workingTime } from './duration'
import { timeWords } from './working-time-words'

const minutes = (count: number) => count * 60_000

test('a working day has nine hours, and what is begun does not count', () => {
  expect(workingTime(minutes(9 * 60))).toEqual({ unit: 'days', days: 1, hours: 0, minutes: 0 })
  expect(workingTime(minutes(9 * 60) - 1)).toEqual({ unit: 'hoursMinutes', days: 0, hours: 8, minutes: 59 })
  expect(workingTime(minutes(45 * 60 + 130))).toEqual({ unit: 'daysHours', days: 5, hours: 2, minutes: 10 })
  expect(workingTime(59_999)).toEqual({ unit: 'minutes', days: 0, hours: 0, minutes: 0 })
  expect(workingTime(-5)).toEqual({ unit: 'minutes', days: 0, hours: 0, minutes: 0 })
})

test('is said in each language, without empty parts', () => {
  const said = (ms: number) => locales.map((locale) => timeWords(ms, translator(locale)))
  expect(said(minutes(11 * 60))).toEqual(['1 күн 2 сағ', '1 д 2 ч', '1 d 2 h', '1天2小时'])
  expect(said(minutes(9 * 60))).toEqual(['1 күн', '1 д', '1 d', '1天'])
  expect(said(minutes(130))).toEqual(['2 сағ 10 мин', '2 ч 10 мин', '2 h 10 min', '2小时10分'])
  expect(said(minutes(7))).toEqual(['7 мин', '7 мин', '7 min', '7分钟'])
})
