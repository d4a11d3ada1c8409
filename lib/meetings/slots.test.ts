import { describe, expect, test } from 'vitest'
import type { Calendar } from '@/lib/eoi/calendar'
import { reminderAt, slotWarnings, turkistanInstant } from './slots'

const calendar: Calendar = { holidays: new Set(['2026-12-16']), workingDays: new Set(['2026-12-19']) }
const at = (text: string) => turkistanInstant(text)!

test('a time of a form is one in Turkistan, and nonsense is none', () => {
  expect(at('2026-11-26T11:00').toISOString()).toBe('2026-11-26T06:00:00.000Z')
  for (const typed of ['', '2026-11-26', '2026-02-30T10:00', '2026-11-26T24:00', '2026-11-26T10:60', 'tomorrow']) expect(turkistanInstant(typed)).toBeUndefined()
})

describe('an officer is told', () => {
  test.each([
    ['nothing of a usual time', '2026-11-26T11:00', []],
    ['of the evening', '2026-11-26T17:45', ['outside']],
    ['of the early morning', '2026-11-26T08:59', ['outside']],
    ['of a Saturday', '2026-11-28T11:00', ['holiday']],
    ['of a holiday', '2026-12-16T11:00', ['holiday']],
    ['nothing of a Saturday on which people work', '2026-12-19T11:00', []],
  ])('%s', (_, time, expected) => expect(slotWarnings(at(time), 30, calendar, [])).toEqual(expected))

  test('of another meeting at the same time, and not of one that ends as this one begins', () => {
    const busy = [{ startsAt: at('2026-11-26T10:30'), minutes: 30 }]
    expect(slotWarnings(at('2026-11-26T10:45'), 30, calendar, busy)).toEqual(['busy'])
    expect(slotWarnings(at('2026-11-26T10:00'), 31, calendar, busy)).toEqual(['busy'])
    expect(slotWarnings(at('2026-11-26T11:00'), 30, calendar, busy)).toEqual([])
  })
})

test('a reminder leaves as the working day before begins, and not at all when that has passed', () => {
  const now = at('2026-11-20T12:00')
  expect(reminderAt(at('2026-11-30T11:00'), now, calendar)).toEqual(at('2026-11-27T09:00'))
  expect(reminderAt(at('2026-12-17T11:00'), now, calendar)).toEqual(at('2026-12-15T09:00'))
  expect(reminderAt(at('2026-11-23T11:00'), now, calendar)).toBeUndefined()
})
