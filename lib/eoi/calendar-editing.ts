import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import type { DayKind } from './calendar-days'
import { type CalendarDay, controlsOfDay, readDay, typedDay } from './calendar-form'

/** A day's form and what saving it would do. */
export type DayEditing = {
  /** The day that is changed; empty for a new one. */
  was: string
  controls: Record<string, string>
  errors: FieldErrors
  /** What is stored of the day now, where it differs from what was typed and somebody saved in the meantime. */
  stored: Record<string, string>
  kept: boolean
  outdated: boolean
  removing: boolean
  /** The change of days, once it could be read; what it would move is shown before it is saved. */
  changes?: { day: string; after: DayKind | null }[]
}

/** What was looked at: saving anything else shows again what would move. */
export const lookedAt = (typed: Typed): string => [typedValue(typed, 'was'), typedValue(typed, 'day'), typedValue(typed, 'dayKind'), typedValue(typed, 'intent').endsWith('remove') ? 'remove' : ''].join(' ')

/** The form of a day: empty, of a stored day, or as typed with its errors and its preview. */
export function dayEditing(days: readonly CalendarDay[], seen: { year: number; version: number }, chosen: string, kept: Typed | undefined): DayEditing {
  const dayOf = (day: string) => days.find((one) => one.day === day)
  const day = dayOf(chosen)
  if (!kept) return { was: day?.day ?? '', controls: controlsOfDay(day), errors: {}, stored: {}, kept: false, outdated: false, removing: false }
  const outdated = Number(typedValue(kept, 'version')) !== seen.version
  const removing = typedValue(kept, 'intent').endsWith('remove')
  const typed = typedValue(kept, 'was')
  // A day that somebody took off in the meantime can be added again.
  const was = dayOf(typed) ? typed : ''
  const controls = typedDay(kept)
  const { value, errors } = removing ? { value: undefined, errors: {} } : readDay(kept, seen.year)
  if (value && !errors.day && value.day !== was && dayOf(value.day)) errors.day = 'calendar-taken'
  const now = controlsOfDay(dayOf(was || controls.day!))
  const stored = outdated ? Object.fromEntries(Object.entries(now).filter(([name, text]) => text !== controls[name])) : {}
  const moved = was && was !== value?.day ? [{ day: was, after: null }] : []
  const changes = removing ? (was ? [{ day: was, after: null }] : undefined) : Object.keys(errors).length === 0 && value ? [...moved, { day: value.day, after: value.kind }] : undefined
  return { was, controls, errors, stored, kept: true, outdated, removing, changes }
}
