import { and, asc, count, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/roles'
import { readDecimal } from '@/lib/decimal'
import type { Rate } from '@/lib/exchange/rate'
import { canRecordRates } from '@/lib/exchange/policy'
import { isStatedDate } from '@/lib/stated-date'
import { db } from '../client'
import { exchangeRates, users } from '../schema'

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

export const ratesPageSize = 60

/** The recorded rates with who recorded them, latest day first, withdrawn ones too; for editors, nothing for others. */
export async function listRates(actor: Actor, page: number) {
  if (!canRecordRates(actor)) return { rows: [], total: 0 }
  const [rows, [all]] = await Promise.all([
    db()
      .select({
        id: exchangeRates.id, currency: exchangeRates.currency, units: exchangeRates.units, kzt: exchangeRates.kzt, date: exchangeRates.date, publisher: exchangeRates.publisher,
        url: exchangeRates.url, sample: exchangeRates.sample, recordedAt: exchangeRates.recordedAt, withdrawnAt: exchangeRates.withdrawnAt, recordedBy: sql<string | null>`coalesce(${users.name}, ${users.email})`,
      })
      .from(exchangeRates)
      .leftJoin(users, eq(users.id, exchangeRates.recordedBy))
      .orderBy(desc(exchangeRates.date), asc(exchangeRates.currency), desc(exchangeRates.recordedAt))
      .limit(ratesPageSize)
      .offset((page - 1) * ratesPageSize),
    db().select({ n: count() }).from(exchangeRates),
  ])
  return { rows: rows.map((row) => ({ ...row, kzt: plainRate(row.kzt) })), total: all?.n ?? 0 }
}
export type RecordedRate = Awaited<ReturnType<typeof listRates>>['rows'][number]

/** The rates in use that are recorded for one day, by currency; for editors, nothing for others. */
export async function listRatesOfDay(actor: Actor, date: string): Promise<Map<string, { units: number; kzt: string }>> {
  if (!canRecordRates(actor) || date.length !== 10 || !isStatedDate(date)) return new Map()
  const rows = await db().select({ currency: exchangeRates.currency, units: exchangeRates.units, kzt: exchangeRates.kzt }).from(exchangeRates).where(and(eq(exchangeRates.date, date), isNull(exchangeRates.withdrawnAt)))
  return new Map(rows.map(({ currency, units, kzt }) => [currency, { units, kzt: plainRate(kzt) }]))
}
