import { expect, test } from 'vitest'
import { readNextStep } from './next-step'

// 23:30 in Turkistan.
const now = new Date('2026-11-22T18:30:00Z')

test('a step has words and a day from today on, by the day in Turkistan', () => {
  expect(readNextStep({ step: ' Call  the investor ', on: '2026-11-22' }, now)).toEqual({ step: 'Call the investor', on: '2026-11-22' })
  expect(readNextStep({ step: ' ', on: '' }, now)).toBeNull()
})

test.each([['', '2026-11-30', 'step-required'], ['Call', '', 'step-date'], ['Call', '2026-11-21', 'step-date'], ['Call', '2026-02-30', 'step-date'], ['Call', '2040-01-01', 'step-date'], ['x'.repeat(301), '2026-11-30', 'message-too-long']])('%j on %j is refused', (step, on, code) => {
  expect(() => readNextStep({ step, on }, now)).toThrow(code)
})
