import { readDecimal } from '../decimal'
import { turkistanDay } from '../dates'
import { type HoldNeeds, type UtilityKind } from './kinds'

/** How long a plot is kept for an inquiry: proposed days, and at most so many. */
export const holdDays = { usual: 14, most: 30 }

/** Networks of which a hold may keep an amount, in the order of the form. */
export const heldNetworks = ['power', 'gas', 'water_drinking', 'water_technical', 'sewer'] as const satisfies readonly UtilityKind[]
/** The form's field for an amount of a network. */
export const needField = (kind: UtilityKind): string => `need-${kind}`

const dayAfter = (now: Date, days: number): string => turkistanDay(new Date(now.getTime() + days * 86_400_000))

/** The first, the proposed and the last day (YYYY-MM-DD) until which a hold may last. */
export const holdChoice = (now: Date) => ({ first: dayAfter(now, 1), usual: dayAfter(now, holdDays.usual), last: dayAfter(now, holdDays.most) })

/** The moment at which a hold until that day ends, 18:00 in Turkistan; undefined for a day that may not be chosen. */
export function holdEnd(day: string, now: Date): Date | undefined {
  const { first, last } = holdChoice(now)
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= first && day <= last ? new Date(`${day}T18:00:00+05:00`) : undefined
}

/** Amounts as typed, by network; undefined when one cannot be read. Nothing and zero keep nothing. */
export function readHoldNeeds(typed: (field: string) => string): HoldNeeds | undefined {
  const needs: HoldNeeds = {}
  for (const kind of heldNetworks) {
    const text = typed(needField(kind)).trim()
    if (!text) continue
    const value = Number(readDecimal(text) ?? Number.NaN)
    if (Number.isNaN(value) || value > 1e9) return undefined
    if (value > 0) needs[kind] = Math.round(value * 1e4) / 1e4
  }
  return needs
}
