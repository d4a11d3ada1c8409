import { publicHolidays } from '@/db/facts/holidays'
import { countYearSaves, listCalendarDays, listPromisedCases } from '@/db/queries/calendar'
import { readCalendar } from '@/db/queries/eois'
import type { SignedIn } from '@/lib/auth/roles'
import { changedCalendar, type DayKind } from '@/lib/eoi/calendar-days'
import { dayEditing, lookedAt } from '@/lib/eoi/calendar-editing'
import type { CalendarDay } from '@/lib/eoi/calendar-form'
import { type DueMove, dueMoves } from '@/lib/eoi/due-moves'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from './editor-form'

/** A year of the calendar with its two forms, each as stored or as it came back, and what saving them would move. */
export async function readCalendarPage(actor: SignedIn, year: number, { day, kept }: { day: unknown; kept: string | string[] | undefined }, now: Date) {
  const [days, version, keptDay, keptFill] = await Promise.all([listCalendarDays(actor, year), countYearSaves(actor, year), findKeptForm('admin/calendar/day', kept, now), findKeptForm('admin/calendar/fill', kept, now)])
  const seen = { year, version }
  const editing = dayEditing(days, seen, String(day ?? ''), keptDay)
  const missing = keptFill && publicHolidays(year).filter((one) => !days.some((stored) => stored.day === one.day)).map((one): CalendarDay => ({ ...one, kind: 'holiday' }))
  const movesOf = async (changes: readonly { day: string; after: DayKind | null }[]): Promise<DueMove[]> => {
    const [cases, calendar] = await Promise.all([listPromisedCases(actor), readCalendar()])
    return dueMoves(cases, calendar, changedCalendar(calendar, changes, now), now)
  }
  const keptForm = keptDay ?? keptFill
  return {
    days, seen, editing,
    moves: editing.changes && (await movesOf(editing.changes)),
    looked: keptDay ? lookedAt(keptDay) : '',
    fill: missing && { days: missing, moves: await movesOf(missing.map((one) => ({ day: one.day, after: one.kind }))) },
    kept: keptForm !== undefined,
    /** The state that a form was made from which somebody has saved over since. */
    outdatedSince: keptForm && Number(typedValue(keptForm, 'version')) !== version ? Number(typedValue(keptForm, 'version')) : undefined,
  }
}
