/**
 * Whole months from the day `today` (YYYY-MM-DD) until a stated date is surely reached, rounded up: a month or year
 * counts by its last day. 0 when that day is today, negative numbers are never given: undefined when it has passed.
 */
export function monthsUntil(stated: string, today: string): number | undefined {
  const day = lastDay(stated)
  if (day < today) return undefined
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const [fromYear, fromMonth, from] = today.split('-').map(Number) as [number, number, number]
  return (year - fromYear) * 12 + month - fromMonth + (date > from ? 1 : 0)
}

/** The last day of a stated date of any precision. */
export function lastDay(stated: string): string {
  const [year = 0, month = 12, day] = stated.split('-').map(Number)
  return day ? stated : `${year}-${String(month).padStart(2, '0')}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}

/** The calendar month (YYYY-MM) so many months after a day. */
export function monthAfter(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}
