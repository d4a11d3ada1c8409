import { expect, test } from 'vitest'
import { dueText, durationText } from './due-text'

test('a due time is written out in Turkistan time, in Chinese with Beijing’s', () => {
  const due = new Date('2026-11-24T18:00:00+05:00')
  expect(dueText(due, 'en')).toBe('24 Nov 2026, 18:00')
  expect(dueText(due, 'zh')).toBe('2026年11月24日 18:00（北京时间21:00）')
})

test('working time is hours and minutes, never negative', () => {
  expect(durationText(19.5 * 3_600_000, 'en')).toBe('19 h 30 min')
  expect(durationText(9 * 3_600_000, 'kk')).toBe('9 сағ')
  expect(durationText(59 * 60_000 + 59_000, 'en')).toBe('59 min')
  expect(durationText(-1, 'zh')).toBe('0分钟')
  expect(durationText(5.75 * 3_600_000, 'zh')).toBe('5小时45分')
})
