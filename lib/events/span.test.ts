import { expect, test } from 'vitest'
import { spanOf } from './span'

const span = (dateStart: string | null, dateEnd: string | null = null) => spanOf({ dateStart, dateEnd })

test('a day is one whole day', () => {
  expect(span('2025-12-31')).toEqual({ start: '2025-12-31', end: '2026-01-01', exact: true })
})
test('several days end after the last one', () => {
  expect(span('2025-06-16', '2025-06-18')).toEqual({ start: '2025-06-16', end: '2025-06-19', exact: true })
})
test('a month fills the month and is not exact', () => {
  expect(span('2025-12')).toEqual({ start: '2025-12-01', end: '2026-01-01', exact: false })
  expect(span('2025-06-16', '2025-07')).toEqual({ start: '2025-06-16', end: '2025-08-01', exact: false })
})
test('an end before the start is not believed', () => {
  expect(span('2025-06-16', '2025-06-01')).toEqual({ start: '2025-06-16', end: '2025-06-17', exact: true })
})
test.each([null, '2024', 'soon', '2025-02-31'])('%s is in no calendar', (date) => {
  expect(span(date)).toBeUndefined()
})
