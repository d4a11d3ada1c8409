/**
 * Whether an event is still to come on `today` (YYYY-MM-DD in Turkistan). A date of a month or a year counts as
 * upcoming until the month or year has passed.
 */
export function whenIs({ dateStart, dateEnd }: { dateStart: string | null; dateEnd: string | null }, today: string): 'upcoming' | 'past' | 'undated' {
  const last = dateEnd ?? dateStart
  if (!last) return 'undated'
  return last >= today.slice(0, last.length) ? 'upcoming' : 'past'
}
