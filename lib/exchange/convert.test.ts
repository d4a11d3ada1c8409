import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, ratesBetween } from './convert'
import { type Rate, readShow } from './rate'

const rate = (currency: string, kzt: string, units = 1): Rate => ({ currency, kzt, units, date: '2024-04-24', publisher: 'A bank', url: null, sample: true })
const rates = [rate('USD', '444.32'), rate('EUR', '473.33'), rate('CNY', '61.31'), rate('UZS', '3.5', 100)]

describe('an amount is converted', () => {
  test.each([
    ['1', 'USD', 'KZT', '444.32'],
    ['140700000', 'USD', 'KZT', '62515824000'],
    ['444.32', 'KZT', 'USD', '1'],
    ['100', 'UZS', 'KZT', '3.5'],
    ['3.5', 'KZT', 'UZS', '100'],
    ['61.31', 'USD', 'CNY', '444.32'],
    ['100', 'KZT', 'USD', '0.2251'],
    ['0', 'USD', 'CNY', '0'],
  ])('%s %s to %s is %s', (amount, from, to, expected) => {
    expect(convert(amount, from, to, rates)).toBe(expected)
  })

  test('exactly, beyond what a floating-point number holds', () => {
    expect(convert('9007199254740993', 'USD', 'KZT', [rate('USD', '1.0001')])).toBe('9008099974666467.0993')
  })

  test('half up, once', () => {
    expect(convert('0.00005', 'USD', 'KZT', [rate('USD', '1')])).toBe('0.0001')
    expect(convert('0.00004', 'USD', 'KZT', [rate('USD', '1')])).toBe('0')
  })

  test('to itself without any rate, as it was written', () => {
    expect(convert('12.50', 'GBP', 'GBP', [])).toBe('12.50')
  })
})

test('without a rate there is no conversion', () => {
  expect(convert('1', 'GBP', 'KZT', rates)).toBeUndefined()
  expect(convert('1', 'USD', 'GBP', rates)).toBeUndefined()
  expect(convert('1', 'USD', 'KZT', [])).toBeUndefined()
  expect(convert('1', 'USD', 'KZT', [rate('USD', '0')])).toBeUndefined()
  expect(convert('1', 'USD', 'KZT', [rate('USD', '444.32', 0)])).toBeUndefined()
})

test('what is no plain decimal is not converted', () => {
  for (const amount of ['', '-1', '1e6', '1,5', 'NaN', ' 1']) expect(convert(amount, 'USD', 'KZT', rates), amount).toBeUndefined()
})

test('there and back again is the same amount within rounding', () => {
  const kzt = fc.integer({ min: 100, max: 10_000_000 }).map((n) => String(n / 10_000))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), kzt, kzt, fc.constantFrom(1, 10, 100, 1000), (amount, one, other, units) => {
      const both = [rate('USD', one), rate('CNY', other, units)]
      const there = convert(String(amount), 'USD', 'CNY', both)!
      const back = convert(there, 'CNY', 'USD', both)!
      // Half a unit of the last place, seen through the rate of the way back.
      const tolerance = 0.00005 * (Number(other) / units / Number(one)) + 0.00006
      expect(Math.abs(Number(back) - amount)).toBeLessThanOrEqual(tolerance + amount * 1e-12)
    }),
  )
})

test('more money is never less in another currency', () => {
  fc.assert(
    fc.property(fc.nat(1e12), fc.nat(1e12), fc.constantFrom('USD', 'EUR', 'CNY', 'KZT'), fc.constantFrom('USD', 'EUR', 'CNY', 'KZT'), (a, b, from, to) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((n) => Number(convert(String(n), from, to, rates)))
      expect(less).toBeLessThanOrEqual(more!)
    }),
  )
})

test('a conversion names its rates: one to or from tenge, two across it', () => {
  const used = (from: string, to: string) => ratesBetween(from, to, rates).map(({ currency }) => currency)
  expect(used('USD', 'KZT')).toEqual(['USD'])
  expect(used('KZT', 'CNY')).toEqual(['CNY'])
  expect(used('USD', 'CNY')).toEqual(['USD', 'CNY'])
  expect(used('USD', 'USD')).toEqual([])
})

test('an address asks for one of the known currencies or for none', () => {
  expect(readShow('CNY')).toBe('CNY')
  expect(readShow(['USD', 'EUR'])).toBe('EUR')
  expect(readShow('GBP')).toBeUndefined()
  expect(readShow('usd')).toBeUndefined()
  expect(readShow(undefined)).toBeUndefined()
})
