import { expect, test } from 'vitest'
import { createRequestLimit } from './request-limit'

test('a network may ask so often a minute, then waits for the next one, and no other network suffers', () => {
  let now = 60_000 * 1000
  const over = createRequestLimit(2, () => now)
  expect([over('a'), over('a')]).toEqual([undefined, undefined])
  now += 15_000
  expect(over('a')).toBe(45)
  expect(over('b')).toBeUndefined()
  now += 45_000
  expect(over('a')).toBeUndefined()
})

test('without a limit nobody waits', () => {
  const over = createRequestLimit(undefined, () => 0)
  expect(Array.from({ length: 1000 }, () => over('a')).every((wait) => wait === undefined)).toBe(true)
})
