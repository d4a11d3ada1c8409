import { expect, test } from 'vitest'
import { whenIs } from './when'

const on = (dateStart: string | null, dateEnd: string | null = null) => whenIs({ dateStart, dateEnd }, '2026-03-10')

test('an event is upcoming until its last day has passed', () => {
  expect([on('2026-03-10'), on('2026-03-11'), on('2026-03-09'), on('2026-03-08', '2026-03-10')]).toEqual(['upcoming', 'upcoming', 'past', 'upcoming'])
})

test('a month or a year is upcoming until it is over', () => {
  expect([on('2026-03'), on('2026-02'), on('2026'), on('2025')]).toEqual(['upcoming', 'past', 'upcoming', 'past'])
})

test('an event without a date is neither', () => {
  expect(on(null)).toBe('undated')
})
