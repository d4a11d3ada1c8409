import { and, asc, desc, isNull, lte } from 'drizzle-orm'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/roles'
import { readDecimal } from '@/lib/decimal'
import type { Rate } from '@/lib/exchange/rate'
import { db } from '../client'
import { exchangeRates } from '../schema'

/** A stored numeric without the zeros of its scale: "444.32". */
export const plainRate = (kzt: string): string => readDecimal(kzt) ?? kzt

/** The latest rate of each currency that was set for the day (YYYY-MM-DD in Turkistan) or before. Rates are for everyone. */
export const latestRates = cache(async (_actor: Actor, day: string): Promise<Rate[]> => {
  const rows = await db()
    .selectDistinctOn([exchangeRates.currency], {
      currency: exchangeRates.currency, units: exchangeRates.units, kzt: exchangeRates.kzt, date: exchangeRates.date,
      publisher: exchangeRates.publisher, url: exchangeRates.url, sample: exchangeRates.sample,
    })
    .from(exchangeRates)
    .where(and(isNull(exchangeRates.withdrawnAt), lte(exchangeRates.date, day)))
    .orderBy(asc(exchangeRates.currency), desc(exchangeRates.date))
  return rows.map((row) => ({ ...row, kzt: plainRate(row.kzt) }))
})
