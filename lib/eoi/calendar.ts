/**
 * Working time in Turkistan: 9:00-18:00, Monday to Friday, without public holidays and with moved days
 * (product.md, Promises). Kazakhstan has been at UTC+5 without summer time since 1 March 2024, before the
 * first case, so wall-clock time is plain arithmetic.
 */
export type Calendar = {
  /** YYYY-MM-DD: days off that would be working days. */
  holidays: ReadonlySet<string>
  /** YYYY-MM-DD: weekend days or holidays on which people work instead. */
  workingDays: ReadonlySet<string>
  /** What the calendar was until each of its changes, oldest first; left out when it was never changed. */
  earlier?: readonly { until: Date; calendar: Calendar }[]
}

/** The calendar as it was at an instant: a promise that was met is judged by the days that were known then. */
export const calendarAsOf = (calendar: Calendar, at: Date): Calendar => calendar.earlier?.find(({ until }) => at < until)?.calendar ?? calendar

const hour = 3_600_000
const day = 24 * hour
const offset = 5 * hour
const opens = 9 * hour
const closes = 18 * hour
/** Working time of one day, in milliseconds. */
export const workingDayMs = closes - opens

/** Days since 1970-01-01 of the calendar day in Turkistan. */
const dayNumber = (at: number): number => Math.floor((at + offset) / day)
const dayStart = (number: number): number => number * day - offset
const isoDay = (number: number): string => new Date(number * day).toISOString().slice(0, 10)

/** Answers by calendar: a list of cases asks about the same days thousands of times. A calendar is never changed, only read anew. */
const known = new WeakMap<Calendar, Map<number, boolean>>()

function isWorkingDay(number: number, calendar: Calendar): boolean {
  let days = known.get(calendar)
  if (!days) known.set(calendar, (days = new Map()))
  let answer = days.get(number)
  if (answer === undefined) days.set(number, (answer = readDay(number, calendar)))
  return answer
}

function readDay(number: number, calendar: Calendar): boolean {
  const iso = isoDay(number)
  if (calendar.workingDays.has(iso)) return true
  const weekday = new Date(number * day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(iso)
}

/** Milliseconds of working time between two instants; 0 when `to` is not after `from`. */
export function workingMsBetween(from: Date, to: Date, calendar: Calendar): number {
  let sum = 0
  for (let number = dayNumber(from.getTime()); number <= dayNumber(to.getTime()); number++) {
    if (!isWorkingDay(number, calendar)) continue
    const start = Math.max(from.getTime(), dayStart(number) + opens)
    const end = Math.min(to.getTime(), dayStart(number) + closes)
    if (end > start) sum += end - start
  }
  return sum
}

/** 18:00 on the Nth working day after the day of receipt. */
export function dueAfterWorkingDays(received: Date, days: number, calendar: Calendar): Date {
  let number = dayNumber(received.getTime())
  for (let left = days; left > 0; ) {
    number += 1
    if (isWorkingDay(number, calendar)) left -= 1
  }
  return new Date(dayStart(number) + closes)
}

/** The instant at which `ms` of working time have passed since `from`; the end of a day rather than the next morning. */
export function addWorkingMs(from: Date, ms: number, calendar: Calendar): Date {
  let left = ms
  for (let number = dayNumber(from.getTime()); ; number++) {
    if (!isWorkingDay(number, calendar)) continue
    const start = Math.max(from.getTime(), dayStart(number) + opens)
    const end = dayStart(number) + closes
    if (end <= start) continue
    if (left <= end - start) return new Date(start + left)
    left -= end - start
  }
}

/** Whether people work at this instant; at 18:00 they have gone. */
export function isWorkingTime(at: Date, calendar: Calendar): boolean {
  const number = dayNumber(at.getTime())
  return isWorkingDay(number, calendar) && at.getTime() >= dayStart(number) + opens && at.getTime() < dayStart(number) + closes
}

/** The instant itself when people work then, else the next opening: when warnings, nudges and digests leave. */
export function nextWorkingInstant(at: Date, calendar: Calendar): Date {
  if (isWorkingTime(at, calendar)) return at
  const number = dayNumber(at.getTime())
  let next = at.getTime() < dayStart(number) + opens ? number : number + 1
  while (!isWorkingDay(next, calendar)) next += 1
  return new Date(dayStart(next) + opens)
}

/** The day (YYYY-MM-DD) that lies so many working days before a day. */
export function workingDayBefore(today: string, workingDays: number, calendar: Calendar): string {
  let number = dayNumber(Date.parse(`${today}T12:00:00+05:00`))
  for (let left = workingDays; left > 0; ) {
    number -= 1
    if (isWorkingDay(number, calendar)) left -= 1
  }
  return isoDay(number)
}
