const minute = 60_000
const hour = 60 * minute
/** A working day has nine hours, 9:00 to 18:00. */
const workingDay = 9 * hour

export type WorkingTime = { unit: 'days' | 'hours' | 'minutes'; days: number; hours: number; minutes: number }

/**
 * Working time for people: days and hours from one working day on, below that hours and minutes, below an hour minutes.
 * `unit` is the larger of the two that are to be said. Rounded down, so that no time is promised that is not there.
 */
export function workingTime(ms: number): WorkingTime {
  const rest = Math.max(0, ms)
  const days = Math.floor(rest / workingDay)
  const hours = Math.floor((rest % workingDay) / hour)
  const minutes = Math.floor((rest % hour) / minute)
  return { unit: days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes', days, hours, minutes }
}
