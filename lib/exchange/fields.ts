import { readDecimal } from '@/lib/decimal'
import { isStatedDate } from '@/lib/stated-date'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'

/** A rate as an editor records it: tenge for so many units of a currency on one day. */
export type RateInput = { currency: string; units: number; kzt: string; date: string; publisher: string; url: string | null }

/** The tenge was introduced on this day; there is no rate before it. */
const firstDay = '1993-11-15'
/** Official rates are set some days ahead: on the eve of long holidays, up to two weeks. */
const daysAhead = 14

/** Why the day cannot have an official rate yet or ever, seen from `today` (YYYY-MM-DD); undefined when it can. */
export function dayFault(date: string, today: string): 'rate-date' | 'date-future' | undefined {
  if (date.length !== 10 || !isStatedDate(date) || date < firstDay) return 'rate-date'
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + daysAhead * 86_400_000).toISOString().slice(0, 10)
  return date > last ? 'date-future' : undefined
}

/** Whether the text is a rate: a decimal above zero, at most 9 digits before the point and 6 after it. */
export const isRate = (kzt: string): boolean => /^\d{1,9}(\.\d{1,6})?$/.test(kzt) && /[1-9]/.test(kzt)
/** Units that a rate is for: a whole number, as 1, 10 or 100. */
export const isUnits = (units: string): boolean => /^[1-9]\d{0,5}$/.test(units)
/** An ISO 4217 code other than that of the tenge, for which there is no rate. */
export const isForeign = (currency: string): boolean => /^[A-Z]{3}$/.test(currency) && currency !== 'KZT'

/** Reads a rate from a posted form; `today` is the day in Turkistan. */
export function readRate(typed: Typed, today: string): { values?: RateInput; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const [currency, units, date, publisher, url] = ['currency', 'units', 'date', 'publisher', 'url'].map((name) => typedValue(typed, name)) as [string, string, string, string, string]
  const code = currency.toUpperCase()
  if (!isForeign(code)) errors.currency = 'rate-currency'
  if (!isUnits(units)) errors.units = 'rate-units'
  const kzt = readDecimal(typedValue(typed, 'kzt'))
  if (kzt === undefined || !isRate(kzt)) errors.kzt = 'rate-number'
  const fault = dayFault(date, today)
  if (fault) errors.date = fault
  if (!publisher) errors.publisher = 'required'
  else if (publisher.length > 160) errors.publisher = 'too-long'
  if (url && (url.length > 600 || !/^https?:\/\//.test(url) || !URL.canParse(url))) errors.url = 'url'
  if (Object.keys(errors).length > 0 || kzt === undefined) return { errors }
  return { values: { currency: code, units: Number(units), kzt, date, publisher, url: url || null }, errors }
}
