import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf, lastDayOf, monthsLater } from './age'

const today = '2026-11-22'

describe('a fact is to be confirmed', () => {
  test.each([
    ['figure', '2025-12-16', null, { state: 'current', due: '2026-12-16' }],
    ['figure', '2025-11-22', null, { state: 'current', due: '2026-11-22' }],
    ['figure', '2025-11-21', null, { state: 'overdue', due: '2026-11-21' }],
    ['figure', '2025-11', null, { state: 'current', due: '2026-11-30' }],
    ['figure', '2025', null, { state: 'current', due: '2026-12-31' }],
    ['figure', '2024', null, { state: 'overdue', due: '2025-12-31' }],
    ['stage', '2025-12-16', null, { state: 'overdue', due: '2026-06-16' }],
    ['stage', '2026-08-31', null, { state: 'current', due: '2027-02-28' }],
    ['figure', '2024-06-01', '2026-11-20', { state: 'current', due: '2027-11-20' }],
    ['figure', '2026-10-01', '2026-01-20', { state: 'current', due: '2027-10-01' }],
    ['figure', null, '2026-11-20', { state: 'current', due: '2027-11-20' }],
    ['figure', null, null, { state: 'undated', due: null }],
  ] as const)('%s of %s, confirmed %s', (kind, asOf, confirmedOn, expected) => {
    expect(ageOf(kind, { asOf, confirmedOn }, today)).toEqual(expected)
  })

  test('and confirming it again never makes it older', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (asOf, confirmedOn) => {
        const [before, after] = [ageOf('figure', { asOf, confirmedOn: null }, today), ageOf('figure', { asOf, confirmedOn }, today)]
        expect(after.due! >= before.due!).toBe(true)
      }),
    )
  })
})

test('a month or a year ends with its last day', () => {
  expect(['2024-02', '2025-02', '2025', '2025-03-05'].map(lastDayOf)).toEqual(['2024-02-29', '2025-02-28', '2025-12-31', '2025-03-05'])
})

test('months are counted without running over the end of a month', () => {
  expect([monthsLater('2025-08-31', 6), monthsLater('2024-02-29', 12), monthsLater('2025-12-31', 12), monthsLater('2025-07-15', 6)]).toEqual(['2026-02-28', '2025-02-28', '2026-12-31', '2026-01-15'])
})
