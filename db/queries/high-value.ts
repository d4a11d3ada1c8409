import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Mci, Threshold } from '@/lib/eoi/high-value'
import { canRecordRates } from '@/lib/exchange/policy'
import { db, type Tx } from '../client'
import { exchangeRates, mciValues, sectors, valueThresholds } from '../schema'

type Reader = Tx | ReturnType<typeof db>
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value))

export type ValueRules = { thresholds: Threshold[]; mci: Mci[]; kztOf: (currency: string) => number | undefined }

/** What an inquiry of the day is judged by: thresholds, values of the index, and the tenge for one unit of a currency. */
export async function readValueRules(day: string, tx: Reader): Promise<ValueRules> {
  const limits = await tx.select().from(valueThresholds)
  const mci = await tx.select().from(mciValues)
  const rates = await tx
    .selectDistinctOn([exchangeRates.currency], { currency: exchangeRates.currency, units: exchangeRates.units, kzt: exchangeRates.kzt })
    .from(exchangeRates)
    .where(and(isNull(exchangeRates.withdrawnAt), lte(exchangeRates.date, day)))
    .orderBy(asc(exchangeRates.currency), desc(exchangeRates.date))
  return {
    thresholds: limits.map(({ sectorId, minAmountUsd, minJobs }) => ({ sectorId, minAmountUsd: numberOf(minAmountUsd), minJobs })),
    mci: mci.map(({ fromDay, tenge }) => ({ fromDay, tenge: Number(tenge) })),
    kztOf: (currency) => {
      const rate = rates.find((one) => one.currency === currency)
      return rate && Number(rate.kzt) / rate.units
    },
  }
}

/** Thresholds for the page of editors and admins, that of all sectors first; nothing for others. */
export const listThresholds = async (actor: Actor) =>
  canRecordRates(actor)
    ? (await db().select({ id: valueThresholds.id, sectorId: valueThresholds.sectorId, sectorName: sectors.name, minAmountUsd: valueThresholds.minAmountUsd, minJobs: valueThresholds.minJobs, version: valueThresholds.version }).from(valueThresholds).leftJoin(sectors, eq(sectors.id, valueThresholds.sectorId)))
        .sort((a, b) => (a.sectorId ?? '').localeCompare(b.sectorId ?? ''))
    : []

/** Values of the index, newest first; for editors and admins, nothing for others. */
export const listMciValues = async (actor: Actor) => (canRecordRates(actor) ? db().select({ fromDay: mciValues.fromDay, tenge: mciValues.tenge, sourceUrl: mciValues.sourceUrl, verify: mciValues.verify }).from(mciValues).orderBy(desc(mciValues.fromDay)) : [])
