import { describe, expect, test } from 'vitest'
import { holdChoice, holdEnd, readHoldNeeds } from './hold'

const now = new Date('2026-11-22T06:00:00Z')

describe('the end of a hold', () => {
  test('is six in the evening in Turkistan', () => {
    expect(holdEnd('2026-12-04', now)?.toISOString()).toBe('2026-12-04T13:00:00.000Z')
  })
  test('is tomorrow at the earliest and thirty days ahead at the latest', () => {
    expect(holdChoice(now)).toEqual({ first: '2026-11-23', usual: '2026-12-06', last: '2026-12-22' })
    expect(['2026-11-22', '2026-11-23', '2026-12-22', '2026-12-23'].map((day) => holdEnd(day, now) !== undefined)).toEqual([false, true, true, false])
  })
  test.each(['', 'soon', '2026-12', '2026-12-4'])('is no day when "%s" is typed', (day) => {
    expect(holdEnd(day, now)).toBeUndefined()
  })
})

test('amounts are kept as typed, nothing for nothing, and an unreadable one refuses the form', () => {
  const from = (fields: Record<string, string>) => readHoldNeeds((field) => fields[field] ?? '')
  expect(from({ 'need-power': '2,5', 'need-gas': '', 'need-sewer': '0' })).toEqual({ power: 2.5 })
  expect(from({ 'need-power': 'much' })).toBeUndefined()
  expect(from({ 'need-heat': '5' })).toEqual({})
})
