/** What the national pool of projects begins with: an investment of so many monthly calculation indices. */
export const nationalPoolMci = 150_000

/** Thresholds of a sector, or of all sectors when it has none of its own: dollars and jobs. Null is no threshold. */
export type Threshold = { sectorId: string | null; minAmountUsd: number | null; minJobs: number | null }
/** The monthly calculation index from a day (YYYY-MM-DD) on, in tenge. */
export type Mci = { fromDay: string; tenge: number }
/** An amount in dollars and tenge as far as rates are known, and the jobs that were said. */
export type Size = { sectorId: string | null; usd: number | null; kzt: number | null; jobs: number | null }

/** Why an inquiry is one of high value, for people to read; kept with the event that routed it. */
export type ValueReason =
  | { kind: 'amount'; usd: number; from: number; sector: boolean }
  | { kind: 'jobs'; jobs: number; from: number; sector: boolean }
  | { kind: 'national-pool'; kzt: number; from: number; mci: number; mciFrom: string }

/** The value of the index on a day: the newest one that holds by then, undefined when none was entered. */
export const mciOn = (values: readonly Mci[], day: string): Mci | undefined => values.filter(({ fromDay }) => fromDay <= day).sort((a, b) => b.fromDay.localeCompare(a.fromDay))[0]

/** Whether a value was entered for the year of a day: each year's budget sets a new one. */
export const hasMciOfYear = (values: readonly { fromDay: string }[], day: string): boolean => values.some(({ fromDay }) => fromDay <= day && fromDay.slice(0, 4) === day.slice(0, 4))

/**
 * Everything that makes an inquiry one of high value: the amount or the jobs reach the threshold of its sector, else that of all sectors, or the
 * amount reaches the national pool. Nothing for what is not known. `reached` is the least that was stated: the lower end of a range.
 */
export function valueReasons({ sectorId, usd, kzt, jobs }: Size, thresholds: readonly Threshold[], mci: Mci | undefined): ValueReason[] {
  const own = sectorId === null ? undefined : thresholds.find((one) => one.sectorId === sectorId)
  const general = thresholds.find((one) => one.sectorId === null)
  const limit = (key: 'minAmountUsd' | 'minJobs') => own?.[key] ?? general?.[key] ?? null
  const reasons: ValueReason[] = []
  const [fromUsd, fromJobs] = [limit('minAmountUsd'), limit('minJobs')]
  if (usd !== null && fromUsd !== null && usd >= fromUsd) reasons.push({ kind: 'amount', usd, from: fromUsd, sector: own?.minAmountUsd != null })
  if (jobs !== null && fromJobs !== null && jobs >= fromJobs) reasons.push({ kind: 'jobs', jobs, from: fromJobs, sector: own?.minJobs != null })
  if (kzt !== null && mci && kzt >= nationalPoolMci * mci.tenge) reasons.push({ kind: 'national-pool', kzt, from: nationalPoolMci * mci.tenge, mci: mci.tenge, mciFrom: mci.fromDay })
  return reasons
}

/**
 * The amount of the answers in dollars and tenge. `kztOf` gives the tenge for one unit of a currency, undefined when no rate is known; what is
 * stated in a currency is that amount, whatever the rates. A range counts by its lower end, in dollars.
 */
export function sizeOf({ amount, currency, bandUsd }: { amount: string | undefined; currency: string | undefined; bandUsd: number | null }, kztOf: (currency: string) => number | undefined): { usd: number | null; kzt: number | null } {
  const [stated, unit] = amount && currency ? [Number(amount), currency] : [bandUsd, 'USD']
  if (stated === null) return { usd: null, kzt: null }
  const rate = unit === 'KZT' ? 1 : kztOf(unit)
  const kzt = rate === undefined ? null : stated * rate
  const dollar = kztOf('USD')
  return { kzt, usd: unit === 'USD' ? stated : kzt !== null && dollar ? kzt / dollar : null }
}
