import { isStatedDate } from '@/lib/stated-date'

/** Days of an event in a calendar: the end is the first day after it. `exact` is false when only the month is known. */
export type Span = { start: string; end: string; exact: boolean }

const day = /^\d{4}-\d{2}-\d{2}$/
const month = /^\d{4}-\d{2}$/
const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
function monthAfter(date: string): string {
  const [year, number] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
}
const firstAfter = (date: string): string => (day.test(date) ? dayAfter(date) : monthAfter(date))

/**
 * Where an event stands in a calendar. A known month fills the month and is no promise of any day in it; a year alone, or
 * no date, cannot be shown there: undefined.
 */
export function spanOf({ dateStart, dateEnd }: { dateStart: string | null; dateEnd: string | null }): Span | undefined {
  if (!dateStart || !isStatedDate(dateStart) || !(day.test(dateStart) || month.test(dateStart))) return undefined
  const last = dateEnd && isStatedDate(dateEnd) && dateEnd.length >= 7 && dateEnd > dateStart ? dateEnd : dateStart
  return { start: day.test(dateStart) ? dateStart : `${dateStart}-01`, end: firstAfter(last), exact: day.test(dateStart) && day.test(last) }
}
