import { expect, test } from 'vitest'
import { readDecimal, shiftDecimal } from './decimal'

test('a number is read as people of the four languages write it', () => {
  for (const typed of ['140 700 000', '140,700,000', '140700000', '140\u00a0700\u202f000', "140'700'000", '140700000.00', '１４０７０００００']) expect(readDecimal(typed), typed).toBe('140700000')
  expect(readDecimal('140.7')).toBe('140.7')
  expect(readDecimal('140,7')).toBe('140.7')
  expect(readDecimal('0,5')).toBe('0.5')
  expect(readDecimal('007')).toBe('7')
})

test('what is not a number without doubt is refused', () => {
  for (const typed of ['', 'about 5', '5 mln', '-5', '1.407.000', '1,40,700', '140,7,5', '5e6', '$5', '.5', '5.']) expect(readDecimal(typed), typed).toBeUndefined()
})

test('millions are counted without floating point', () => {
  expect(shiftDecimal('140.7', 6)).toBe('140700000')
  expect(shiftDecimal('1.005', 3)).toBe('1005')
  expect(shiftDecimal('0.1234567', 6)).toBe('123456.7')
  expect(shiftDecimal('9007199254740993', 3)).toBe('9007199254740993000')
  expect(shiftDecimal('5', 0)).toBe('5')
})
