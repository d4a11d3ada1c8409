import { describe, expect, test } from 'vitest'
import { hasMciOfYear, mciOn, sizeOf, type Threshold, valueReasons } from './high-value'

const thresholds: Threshold[] = [{ sectorId: null, minAmountUsd: 50e6, minJobs: 500 }, { sectorId: 'crops', minAmountUsd: 5e6, minJobs: null }]
const mci = { fromDay: '2024-01-01', tenge: 3692 }
const size = { sectorId: null, usd: null, kzt: null, jobs: null }
const kinds = (...given: Parameters<typeof valueReasons>) => valueReasons(...given).map(({ kind }) => kind)

describe('an inquiry of high value', () => {
  test('reaches the amount or the jobs of its sector, else of all sectors', () => {
    expect(kinds({ ...size, usd: 50e6 }, thresholds, undefined)).toEqual(['amount'])
    expect(kinds({ ...size, usd: 49_999_999 }, thresholds, undefined)).toEqual([])
    expect(kinds({ ...size, sectorId: 'crops', usd: 5e6 }, thresholds, undefined)).toEqual(['amount'])
    expect(kinds({ ...size, sectorId: 'metal', usd: 5e6 }, thresholds, undefined)).toEqual([])
    // A sector that sets no jobs of its own keeps those of all.
    expect(kinds({ ...size, sectorId: 'crops', jobs: 500 }, thresholds, undefined)).toEqual(['jobs'])
  })

  test('reaches the national pool at 150,000 indices of its day: 553.8 million tenge by the index of 2024', () => {
    expect(valueReasons({ ...size, kzt: 553_800_000 }, [], mci)).toEqual([{ kind: 'national-pool', kzt: 553_800_000, from: 553_800_000, mci: 3692, mciFrom: '2024-01-01' }])
    expect(kinds({ ...size, kzt: 553_799_999 }, [], mci)).toEqual([])
    expect(kinds({ ...size, kzt: 1e12 }, [], undefined)).toEqual([])
  })

  test('is none while nothing is known or nothing is set', () => {
    expect(kinds(size, thresholds, mci)).toEqual([])
    expect(kinds({ ...size, usd: 1e9, jobs: 1e4 }, [], undefined)).toEqual([])
  })

  test('is judged by the index that holds on the day', () => {
    const values = [{ fromDay: '2025-01-01', tenge: 2 }, { fromDay: '2024-01-01', tenge: 1 }]
    expect([mciOn(values, '2023-12-31'), mciOn(values, '2024-12-31')?.tenge, mciOn(values, '2026-05-01')?.tenge]).toEqual([undefined, 1, 2])
  })
})

test('the index of a year is missing until one is entered that holds by now', () => {
  const of = (...days: string[]) => hasMciOfYear(days.map((fromDay) => ({ fromDay })), '2026-11-22')
  expect([of(), of('2025-01-01'), of('2027-01-01', '2026-12-01'), of('2026-04-01', '2025-01-01')]).toEqual([false, false, false, true])
})

describe('the amount of an inquiry', () => {
  const rates: Record<string, number> = { USD: 500, CNY: 70 }
  const of = (amount: string | undefined, currency: string | undefined, bandUsd: number | null = null) => sizeOf({ amount, currency, bandUsd }, (one) => rates[one])
  test('is what was stated, and what the rates make of it', () => {
    expect(of('1000000', 'USD')).toEqual({ usd: 1e6, kzt: 5e8 })
    expect(of('5000', 'KZT')).toEqual({ usd: 10, kzt: 5000 })
    expect(of('100', 'CNY')).toEqual({ usd: 14, kzt: 7000 })
    expect(of(undefined, undefined, 10e6)).toEqual({ usd: 10e6, kzt: 5e9 })
  })
  test('is not known in a currency without a rate, nor of somebody who cannot say yet', () => {
    expect(of('100', 'TRY')).toEqual({ usd: null, kzt: null })
    expect(of(undefined, undefined)).toEqual({ usd: null, kzt: null })
    expect(sizeOf({ amount: '7', currency: 'USD', bandUsd: null }, () => undefined)).toEqual({ usd: 7, kzt: null })
  })
})
