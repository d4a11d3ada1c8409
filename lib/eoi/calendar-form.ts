import { controlOf } from '@/lib/localized-fields'
import { turkistanStart } from '@/lib/dates'
import { type Localized, locales } from '@/lib/locales'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { type DayKind, dayKinds } from './calendar-days'

/** A day of the calendar that differs from its weekday. */
export type CalendarDay = { day: string; kind: DayKind; name: Localized }

/** A year of which the calendar may speak. */
export const isCalendarYear = (year: number): boolean => Number.isInteger(year) && year >= 2020 && year <= 2100

/** The controls of a day's form: as stored, or empty. */
export const controlsOfDay = (day: CalendarDay | undefined): Record<string, string> =>
  Object.fromEntries([['day', day?.day ?? ''], ['dayKind', day?.kind ?? 'holiday'], ...locales.map((locale) => [controlOf('name', locale), day?.name[locale] ?? ''])])

/** The controls as typed. */
export const typedDay = (typed: Typed): Record<string, string> => Object.fromEntries(Object.keys(controlsOfDay(undefined)).map((name) => [name, typedValue(typed, name)]))

/** Reads the form of a day; errors by control. A name is wanted in all four languages, for people of each are told of it. */
export function readDay(typed: Typed, year: number): { value: CalendarDay; errors: FieldErrors } {
  const controls = typedDay(typed)
  const errors: FieldErrors = {}
  const kind = dayKinds.find((one) => one === controls.dayKind)
  if (!turkistanStart(controls.day!)) errors.day = 'calendar-date'
  else if (Number(controls.day!.slice(0, 4)) !== year) errors.day = 'calendar-year'
  if (!kind) errors.dayKind = 'choose'
  const name: Localized = {}
  for (const locale of locales) {
    const text = controls[controlOf('name', locale)]!
    if (!text) errors[controlOf('name', locale)] = 'required'
    else if (text.length > 120) errors[controlOf('name', locale)] = 'too-long'
    else name[locale] = text
  }
  return { value: { day: controls.day!, kind: kind ?? 'holiday', name }, errors }
}
