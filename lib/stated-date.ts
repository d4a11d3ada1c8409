import { z } from 'zod'

/** A date of a source, as exact as the source is: YYYY, YYYY-MM or YYYY-MM-DD, and one that the calendar has. */
export const statedDate = z.string().trim().refine(isStatedDate, 'date')

export function isStatedDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  if (!year) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Whether a stated date lies after the day `today` (YYYY-MM-DD); a month or year that has begun does not. */
export const isAfter = (stated: string, today: string): boolean => stated > today.slice(0, stated.length)
