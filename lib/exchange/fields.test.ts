import { describe, expect, test } from 'vitest'
import { readRate } from './fields'

const today = '2026-11-22'
const typed = (over: Record<string, string> = {}) => Object.fromEntries(Object.entries({ currency: 'usd', units: '1', kzt: '512,34', date: '2026-11-20', publisher: 'A bank', url: '', ...over }).map(([key, value]) => [key, [value]]))

describe('a rate entered by hand', () => {
  test('is read as people write it', () => {
    expect(readRate(typed(), today)).toEqual({ values: { currency: 'USD', units: 1, kzt: '512.34', date: '2026-11-20', publisher: 'A bank', url: null }, errors: {} })
  })

  test.each([
    ['currency', 'KZT', 'rate-currency'], ['currency', 'dollar', 'rate-currency'],
    ['units', '0', 'rate-units'], ['units', '1.5', 'rate-units'],
    ['kzt', '0', 'rate-number'], ['kzt', '-5', 'rate-number'], ['kzt', '1.1234567', 'rate-number'], ['kzt', '', 'rate-number'],
    ['date', '2026-11', 'rate-date'], ['date', '2026-02-30', 'rate-date'], ['date', '1990-01-01', 'rate-date'], ['date', '2026-12-31', 'date-future'],
    ['publisher', '', 'required'], ['publisher', 'x'.repeat(161), 'too-long'],
    ['url', 'nationalbank.kz', 'url'], ['url', 'javascript:alert(1)', 'url'],
  ])('is refused with %s «%s»', (name, value, code) => {
    expect(readRate(typed({ [name]: value }), today)).toEqual({ errors: { [name]: code } })
  })
})
