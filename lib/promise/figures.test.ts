import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '@/lib/eoi/calendar'
import { promiseRecords } from './export'
import { answerMs, figuresPeriod, median, outcomeOf, type PromisedCase, promiseFigures, shareOf } from './figures'

const calendar: Calendar = { holidays: new Set(), workingDays: new Set() }
const hour = 3_600_000
const at = (text: string) => new Date(`${text}+05:00`)
/** Monday, 23 November 2026: counted is everything up to the end of the 22nd. */
const now = at('2026-11-23T15:00')

/** Received on a Monday morning, answered after so many days in time, or late. */
const caseOf = (day: string, { unitId = 'a', first = `${day}T12:00`, substantive = `${day}T17:00`, stoodAt = null }: { unitId?: string; first?: string | null; substantive?: string | null; stoodAt?: Date | null } = {}): PromisedCase => {
  const due = (days: number) => new Date(at(`${day}T18:00`).getTime() + days * 24 * hour)
  return { unitId, receivedAt: at(`${day}T10:00`), stoodAt, first: { days: 2, dueAt: due(2), metAt: first ? at(first) : null }, substantive: { days: 5, dueAt: due(7), metAt: substantive ? at(substantive) : null } }
}

describe('figures of the promises', () => {
  test('are about closed days, and the same from midnight to midnight', () => {
    expect(figuresPeriod(at('2026-11-23T00:00'))).toEqual(figuresPeriod(at('2026-11-23T23:59')))
    expect(figuresPeriod(now)).toMatchObject({ until: '2026-11-22', months: ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'] })
    // On the first of a month the month before is still the last one.
    expect(figuresPeriod(at('2026-12-01T09:00')).months.at(-1)).toBe('2026-11')
    expect(figuresPeriod(at('2027-01-02T09:00')).months).toEqual(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'])
  })

  test('an answer of today does not count yet, and a deadline of today has not passed', () => {
    const asOf = at('2026-11-23T00:00')
    expect(outcomeOf({ days: 2, dueAt: at('2026-11-20T18:00'), metAt: at('2026-11-23T09:30') }, null, asOf)).toBe('broken')
    expect(outcomeOf({ days: 2, dueAt: at('2026-11-23T18:00'), metAt: at('2026-11-23T09:30') }, null, asOf)).toBeUndefined()
    expect(outcomeOf({ days: 2, dueAt: at('2026-11-20T18:00'), metAt: at('2026-11-20T18:00') }, null, asOf)).toBe('kept')
  })

  test('what waits for the investor or was withdrawn before its deadline is neither kept nor broken; what was late before stays late', () => {
    const asOf = at('2026-11-23T00:00')
    const answer = { days: 5, dueAt: at('2026-11-20T18:00'), metAt: null }
    expect(outcomeOf(answer, at('2026-11-19T10:00'), asOf)).toBeUndefined()
    expect(outcomeOf(answer, at('2026-11-21T10:00'), asOf)).toBe('broken')
  })

  test('hours are working hours without waits: a deadline that was moved by a wait gives the time that was left', () => {
    const received = at('2026-11-02T10:00')
    // Monday 10:00 to 12:00.
    expect(answerMs(received, { days: 2, dueAt: at('2026-11-04T18:00'), metAt: at('2026-11-02T12:00') }, calendar, now)).toBe(2 * hour)
    // A day later than the moved deadline: all the promised time (8 + 9 + 9 hours) and nine more.
    expect(answerMs(received, { days: 2, dueAt: at('2026-11-10T18:00'), metAt: at('2026-11-11T18:00') }, calendar, now)).toBe(35 * hour)
    expect(answerMs(received, { days: 2, dueAt: at('2026-11-04T18:00'), metAt: null }, calendar, now)).toBe(Number.POSITIVE_INFINITY)
  })

  test('the median of answers of which more than half are missing is not known', () => {
    expect(median([1, 3, 2])).toBe(2)
    expect(median([1, 2, 3, 10])).toBe(2.5)
    expect(median([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNull()
    expect(median([])).toBeNull()
  })

  test('a month with a deadline to come is open, whatever was answered in it', () => {
    const figures = promiseFigures([...Array.from({ length: 6 }, () => caseOf('2026-10-05')), ...Array.from({ length: 6 }, () => caseOf('2026-11-02'))], calendar, now)
    expect(figures.cells(null, '2026-11')).toEqual({ received: 6, first: 'open', substantive: 'open' })
    expect(figures.cells(null, '2026-10')).toMatchObject({ received: 6, first: { decided: 6, kept: 6, medianMs: 2 * hour }, substantive: { medianMs: 7 * hour } })
    expect(figures.cells('a', null)).toMatchObject({ received: 12, first: { decided: 6 } })
  })

  test('a hundred percent is said only when every promise was kept', () => {
    expect(shareOf({ decided: 300, kept: 299, medianMs: 1 })).toBe(99)
    expect(shareOf({ decided: 300, kept: 300, medianMs: 1 })).toBe(100)
  })

  test('few inquiries are hidden with their measures, and the next smallest with them', () => {
    const many = (count: number, unitId: string) => Array.from({ length: count }, () => caseOf('2026-09-07', { unitId }))
    const figures = promiseFigures([...many(3, 'a'), ...many(9, 'b'), ...many(20, 'c')], calendar, now)
    expect(figures.cells('a', null)).toEqual({ received: 'small', first: 'small', substantive: 'small' })
    expect(figures.cells('b', null)).toEqual({ received: 'guard', first: 'guard', substantive: 'guard' })
    expect(figures.cells('c', null)).toMatchObject({ received: 20 })
    expect(figures.cells(null, null)).toMatchObject({ received: 32, first: { decided: 32 } })
  })

  test('no measure of fewer than five cases is ever given out, of any unit and month', () => {
    const cases = fc.array(fc.record({ unitId: fc.constantFrom('a', 'b', 'c'), day: fc.constantFrom('2026-07-06', '2026-08-03', '2026-09-07'), answered: fc.boolean() }), { maxLength: 40 })
    fc.assert(fc.property(cases, (made) => {
      const figures = promiseFigures(made.map(({ unitId, day, answered }) => caseOf(day, { unitId, substantive: answered ? `${day}T17:00` : null, stoodAt: answered ? null : at(`${day}T11:00`) })), calendar, now)
      const cells = [...figures.unitIds, null].flatMap((unit) => [...figures.months, null].map((month) => figures.cells(unit, month)))
      const given = cells.flatMap(({ received, first, substantive }) => [typeof received === 'number' ? received : 0, ...[first, substantive].map((shown) => (shown && typeof shown === 'object' ? shown.decided : 0))])
      expect(given.filter((count) => count > 0 && count < 5)).toEqual([])
    }))
  })

  test('the file has the same figures, with words in place of hidden ones', () => {
    const figures = promiseFigures([caseOf('2026-09-07'), ...Array.from({ length: 8 }, () => caseOf('2026-09-07', { unitId: 'b' }))], calendar, now)
    const records = promiseRecords(figures)
    expect(records).toHaveLength(3 * 7)
    expect(records.find(({ unit, month }) => unit === 'a' && month === '2026-09')).toEqual({ unit: 'a', month: '2026-09', received: 'fewer-than-5', first: { keptPercent: 'fewer-than-5', medianWorkingHours: null }, substantive: { keptPercent: 'fewer-than-5', medianWorkingHours: null } })
    expect(records.find(({ unit, month }) => unit === null && month === '2026-09')).toMatchObject({ received: 9, first: { keptPercent: 100, medianWorkingHours: 2 } })
  })
})
