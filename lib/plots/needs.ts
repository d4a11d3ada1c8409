import { readDecimal } from '../decimal'
import { isAfter, isStatedDate } from '../stated-date'

/** What an investor needs of a plot. Undefined means "no matter". */
export type Needs = {
  /** Hectares of land. */
  ha?: number
  /** Megawatts. */
  mw?: number
  /** Cubic metres of gas an hour. */
  gas?: number
  /** Cubic metres of water a day, of drinking or technical quality. */
  water?: number
  /** Cubic metres of sewage a day. */
  sewer?: number
  rail?: true
  /** First production by then: YYYY, YYYY-MM or YYYY-MM-DD. */
  by?: string
}

export const amountFields = ['ha', 'mw', 'gas', 'water', 'sewer'] as const
export type AmountField = (typeof amountFields)[number]
export type NeedError = 'number' | 'date' | 'past'

/** Larger than any plot: more is a slip of the keyboard. */
const most = 1_000_000

/**
 * Needs as an address or a form gives them. What cannot be read is named in `errors` and stays as typed; the rest is used.
 * Zero and nothing mean "no matter".
 */
export function parseNeeds(params: Record<string, string | string[] | undefined>, today: string) {
  const typed = Object.fromEntries([...amountFields, 'rail', 'by'].map((name) => [name, [params[name]].flat()[0]?.trim().slice(0, 40) ?? ''])) as Record<AmountField | 'rail' | 'by', string>
  const needs: Needs = {}
  const errors: Partial<Record<AmountField | 'by', NeedError>> = {}
  for (const field of amountFields) {
    if (!typed[field]) continue
    const value = Number(readDecimal(typed[field]) ?? Number.NaN)
    if (Number.isNaN(value) || value > most) errors[field] = 'number'
    else if (value > 0) needs[field] = value
  }
  if (typed.rail === 'yes') needs.rail = true
  if (typed.by) {
    if (!isStatedDate(typed.by)) errors.by = 'date'
    else if (!isAfter(typed.by, today) && typed.by < today.slice(0, typed.by.length)) errors.by = 'past'
    else needs.by = typed.by
  }
  return { needs, typed, errors, asked: Object.keys(needs).length > 0 }
}

/** The query of an address with these needs. */
export const needsQuery = (needs: Needs): Record<string, string | undefined> => ({
  ...Object.fromEntries(amountFields.map((field) => [field, needs[field] === undefined ? undefined : String(needs[field])])),
  rail: needs.rail && 'yes',
  by: needs.by,
})
