const minute = 60_000
const hour = 60 * minute
/** A working day has nine hours, 9:00 to 18:00. */
const workingDay = 9 * hour

export type WorkingTime = { unit: 'days' | 'daysHours' | 'hours' | 'hoursMinutes' | 'minutes'; days: number; hours: number; minutes: number }

/**
 * Working time for people: days and hours from one working day on, below that hours and minutes, below an hour minutes.
 * `unit` says which of the parts are to be said; an empty one is not. Rounded down, so that no time is promised that is not there.
 */
export function workingTime(ms: number): WorkingTime {
  const rest = Math.max(0, ms)
  const days = Math.floor(rest / workingDay)
  const hours = Math.floor((rest % workingDay) / hour)
  const minutes = Math.floor((rest % hour) / minute)
  const unit = days > 0 ? (hours > 0 ? 'daysHours' : 'days') : hours > 0 ? (minutes > 0 ? 'hoursMinutes' : 'hours') : 'minutes'
  return { unit, days, hours, minutes }
}
