import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingMs, type Calendar, dueAfterWorkingDays, nextWorkingInstant, workingMsBetween } from './calendar'

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)
const hour = 3_600_000
const plain: Calendar = { holidays: new Set(), workingDays: new Set() }
/** Nauryz 2027 (21 March is a Sunday, so the 24th is free too), New Year and Christmas; one Saturday is worked. */
const calendar: Calendar = {
  holidays: new Set(['2027-01-01', '2027-01-02', '2027-01-07', '2027-03-21', '2027-03-22', '2027-03-23', '2027-03-24']),
  workingDays: new Set(['2026-11-21']),
}

describe('the Nth working day', () => {
  test.each([
    // Tuesday; Wednesday is the first working day after it, Thursday the second.
    ['2026-11-17 14:20', 2, '2026-11-19 18:00', plain],
    // Wed 18, Thu 19, Fri 20, Mon 23, Tue 24.
    ['2026-11-17 14:20', 5, '2026-11-24 18:00', plain],
    // Before opening and late at night: what counts is the calendar day in Turkistan.
    ['2026-11-17 00:05', 2, '2026-11-19 18:00', plain],
    ['2026-11-17 23:55', 2, '2026-11-19 18:00', plain],
    // 2026-11-17 20:00 in UTC is already Wednesday 01:00 in Turkistan.
    ['2026-11-18 01:00', 2, '2026-11-20 18:00', plain],
    // Friday: Monday, Tuesday. Saturday and Sunday the same.
    ['2026-11-20 17:59', 2, '2026-11-24 18:00', plain],
    ['2026-11-21 12:00', 2, '2026-11-24 18:00', plain],
    ['2026-11-22 12:00', 2, '2026-11-24 18:00', plain],
    // With the Saturday worked: Sat 21, Mon 23.
    ['2026-11-20 10:00', 2, '2026-11-23 18:00', calendar],
    // Friday before Nauryz: 20-21 weekend, 22-24 free, Thu 25, Fri 26.
    ['2027-03-19 10:00', 2, '2027-03-26 18:00', calendar],
    // Thursday 31 December: 1 January free, 2-3 weekend, Mon 4, Tue 5; then Wed 6, Thu 7 free, Fri 8, Mon 11.
    ['2026-12-31 15:00', 2, '2027-01-05 18:00', calendar],
    ['2026-12-31 15:00', 5, '2027-01-11 18:00', calendar],
    // Monday 28 February of a leap year: Tue 29 February, Wed 1 March.
    ['2028-02-28 10:00', 2, '2028-03-01 18:00', plain],
  ])('after %s, %i days on, ends %s', (received, days, due, days_) => {
    expect(dueAfterWorkingDays(at(received), days, days_)).toEqual(at(due))
  })
})

describe('working time', () => {
  test.each([
    ['2026-11-17 14:20', '2026-11-17 15:00', 40 / 60],
    // 14:20-18:00, then 9:00-11:05 of the next day: 3:40 + 2:05.
    ['2026-11-17 14:20', '2026-11-18 11:05', 5.75],
    // A night, a weekend and the time before opening count nothing.
    ['2026-11-17 18:00', '2026-11-18 09:00', 0],
    ['2026-11-20 18:00', '2026-11-23 09:00', 0],
    ['2026-11-21 00:00', '2026-11-22 23:59', 0],
    // A week is five days of nine hours.
    ['2026-11-16 00:00', '2026-11-23 00:00', 45],
    ['2026-11-17 15:00', '2026-11-17 15:00', 0],
    ['2026-11-18 15:00', '2026-11-17 15:00', 0],
  ])('from %s to %s is %d hours', (from, to, hours) => {
    expect(workingMsBetween(at(from), at(to), plain)).toBe(hours * hour)
  })

  test('holidays count nothing and worked Saturdays count', () => {
    expect(workingMsBetween(at('2027-03-19 18:00'), at('2027-03-25 09:00'), calendar)).toBe(0)
    expect(workingMsBetween(at('2026-11-21 00:00'), at('2026-11-22 00:00'), calendar)).toBe(9 * hour)
  })

  test('warnings and nudges leave when people work', () => {
    expect(nextWorkingInstant(at('2026-11-17 14:20'), plain)).toEqual(at('2026-11-17 14:20'))
    expect(nextWorkingInstant(at('2026-11-17 03:00'), plain)).toEqual(at('2026-11-17 09:00'))
    expect(nextWorkingInstant(at('2026-11-17 18:00'), plain)).toEqual(at('2026-11-18 09:00'))
    expect(nextWorkingInstant(at('2026-11-20 20:00'), plain)).toEqual(at('2026-11-23 09:00'))
    expect(nextWorkingInstant(at('2027-03-20 10:00'), calendar)).toEqual(at('2027-03-25 09:00'))
  })

  const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2029-01-01T00:00:00Z'), noInvalidDate: true })

  test('is never negative, never more than the time that passed, and adds up', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const [from, mid, to] = [a, b, c].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        const all = workingMsBetween(from, to, calendar)
        expect(all).toBeGreaterThanOrEqual(0)
        expect(all).toBeLessThanOrEqual(to.getTime() - from.getTime())
        expect(workingMsBetween(from, mid, calendar) + workingMsBetween(mid, to, calendar)).toBe(all)
        expect(workingMsBetween(to, from, calendar)).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  test('that is added has passed at the instant it leads to, not before, and ends within working hours', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 * hour }), (from, ms) => {
        const end = addWorkingMs(from, ms, calendar)
        expect(workingMsBetween(from, end, calendar)).toBe(ms)
        expect(workingMsBetween(from, new Date(end.getTime() - 1), calendar)).toBe(ms - 1)
      }),
    )
  })
})
