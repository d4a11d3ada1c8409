import type { Calendar } from './calendar'

/** A day off that would be worked, or a worked day that would be off. */
export const dayKinds = ['holiday', 'working'] as const
export type DayKind = (typeof dayKinds)[number]

/** What a day was before a change; null is a day like its weekday. */
export type FormerDay = { at: Date; day: string; before: DayKind | null }

const plain = (kinds: ReadonlyMap<string, DayKind>): Calendar => {
  const of = (kind: DayKind) => new Set([...kinds].filter(([, one]) => one === kind).map(([day]) => day))
  return { holidays: of('holiday'), workingDays: of('working') }
}

/** The calendar of the days as they are, with what it was before each change; changes of one instant are one. `changes` come in their order. */
export function calendarOf(days: readonly { day: string; kind: DayKind }[], changes: readonly FormerDay[] = []): Calendar {
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]))
  const calendar = plain(kinds)
  if (changes.length === 0) return calendar
  const earlier: { until: Date; calendar: Calendar }[] = []
  for (let index = changes.length - 1; index >= 0; index--) {
    const { at, day, before } = changes[index]!
    if (before) kinds.set(day, before)
    else kinds.delete(day)
    if (changes[index - 1]?.at.getTime() !== at.getTime()) earlier.unshift({ until: at, calendar: plain(kinds) })
  }
  return { ...calendar, earlier }
}

/** The calendar that a change of days at `now` would make. */
export function changedCalendar(calendar: Calendar, changes: readonly { day: string; after: DayKind | null }[], now: Date): Calendar {
  const [holidays, workingDays] = [new Set(calendar.holidays), new Set(calendar.workingDays)]
  for (const { day, after } of changes) {
    holidays.delete(day)
    workingDays.delete(day)
    if (after) (after === 'holiday' ? holidays : workingDays).add(day)
  }
  return { holidays, workingDays, earlier: [...(calendar.earlier ?? []), { until: now, calendar }] }
}
