import { expect, test } from 'vitest'
import { isServed } from './served'

const sent = { side: 'investor', removed: false } as const

test('without a scanner both sides get what was sent', () => {
  expect(isServed({ ...sent, scan: 'not-scanned' }, 'officer', false)).toBe(true)
  expect(isServed({ ...sent, scan: 'not-scanned' }, 'investor', false)).toBe(true)
})

test.each(['not-scanned', 'failed'] as const)('with a scanner the other side waits while a document is %s', (scan) => {
  expect(isServed({ ...sent, scan }, 'officer', true)).toBe(false)
  expect(isServed({ ...sent, scan }, 'investor', true)).toBe(true)
})

test('what is clean is given to both sides, what is infected or removed to nobody', () => {
  expect(isServed({ ...sent, scan: 'clean' }, 'officer', true)).toBe(true)
  expect(isServed({ ...sent, scan: 'infected' }, 'investor', false)).toBe(false)
  expect(isServed({ ...sent, scan: 'clean', removed: true }, 'investor', false)).toBe(false)
})
