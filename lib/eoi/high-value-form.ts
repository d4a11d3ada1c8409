import { turkistanStart } from '@/lib/dates'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { plainDecimal } from './fields'
import type { Threshold } from './high-value'

/** Reads a threshold: an amount, jobs or both; errors by control. `all` is every sector. */
export function readThreshold(typed: Typed, sectorIds: ReadonlySet<string>): { value: Threshold; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const sector = typedValue(typed, 'sector')
  if (sector !== 'all' && !sectorIds.has(sector)) errors.sector = 'choose'
  const [amount, jobs] = [plainDecimal(typedValue(typed, 'minAmountUsd')), plainDecimal(typedValue(typed, 'minJobs'))]
  if (amount && !/^[1-9]\d{0,14}$/.test(amount)) errors.minAmountUsd = 'number'
  if (jobs && !/^[1-9]\d{0,6}$/.test(jobs)) errors.minJobs = 'number'
  if (!amount && !jobs) errors.minAmountUsd = 'threshold-empty'
  return { value: { sectorId: sector === 'all' ? null : sector, minAmountUsd: amount ? Number(amount) : null, minJobs: jobs ? Number(jobs) : null }, errors }
}

export type MciInput = { fromDay: string; tenge: string; sourceUrl: string }

/** Reads a value of the index: its first day, tenge and where it was published; errors by control. */
export function readMci(typed: Typed): { value: MciInput; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const value = { fromDay: typedValue(typed, 'fromDay'), tenge: plainDecimal(typedValue(typed, 'tenge')), sourceUrl: typedValue(typed, 'sourceUrl') }
  if (!turkistanStart(value.fromDay)) errors.fromDay = 'calendar-date'
  if (!/^[1-9]\d{0,6}(\.\d{1,2})?$/.test(value.tenge)) errors.tenge = 'number'
  if (!value.sourceUrl) errors.sourceUrl = 'required'
  else if (value.sourceUrl.length > 500 || !/^https?:$/.test(URL.canParse(value.sourceUrl) ? new URL(value.sourceUrl).protocol : '')) errors.sourceUrl = 'url'
  return { value, errors }
}
