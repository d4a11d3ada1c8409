/** In how many months after its date a fact is to be confirmed: stages move faster than what a source states in numbers. */
export const confirmWithin = { figure: 12, stage: 6 } as const
export type FactKind = keyof typeof confirmWithin

export type Dated = {
  /** Date of the statement, as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf: string | null
  /** The day in Turkistan on which an editor last read the source again; null when nobody has. */
  confirmedOn: string | null
}

/** `overdue`: older than the rule allows. `undated`: no source gives a date, so nobody can tell. `due` is the last day on which the fact counts as current. */
export type Age = { state: 'current' | 'overdue'; due: string } | { state: 'undated'; due: null }

/** The last day (YYYY-MM-DD) of a stated date: a fact of 2025 may be of 31 December. */
export function lastDayOf(stated: string): string {
  const [year, month, day] = stated.split('-').map(Number) as [number, number?, number?]
  return day ? stated : new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last one of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether a fact is still current on the day `today`, counted from its date or, when that is later, from its last confirmation. */
export function ageOf(kind: FactKind, { asOf, confirmedOn }: Dated, today: string): Age {
  const since = [asOf && lastDayOf(asOf), confirmedOn].filter((day): day is string => Boolean(day)).sort().at(-1)
  if (!since) return { state: 'undated', due: null }
  const due = monthsLater(since, confirmWithin[kind])
  return { state: today > due ? 'overdue' : 'current', due }
}
