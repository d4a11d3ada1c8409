import { turkistanStart } from '@/lib/dates'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import type { Actor } from '@/lib/auth/roles'

/** Days (YYYY-MM-DD in Turkistan, both included) on which an officer is away, and who stands in; null for nobody. */
export type Absence = { userId: string; fromDay: string; untilDay: string; deputyId: string | null }

/**
 * Who acts for an officer on a day: themself, whoever stands in while they are away, or null when nobody does and their unit is asked. Somebody who
 * is away on the same day stands in for nobody.
 */
export function standInOf(absences: readonly Absence[], userId: string, day: string): string | null {
  const awayOn = (id: string) => absences.find((one) => one.userId === id && one.fromDay <= day && day <= one.untilDay)
  const away = awayOn(userId)
  if (!away) return userId
  return away.deputyId !== null && !awayOn(away.deputyId) ? away.deputyId : null
}

/** Whose absences the actor may enter: officers their own and those of officers of units that they head, admins everybody's. */
export const canEnterAbsence = (actor: Actor, officer: { userId: string; unitIds: readonly string[] }): boolean =>
  actor.role === 'admin' || (actor.role === 'officer' && (actor.userId === officer.userId || officer.unitIds.some((id) => actor.headOf.includes(id))))

/** An officer whom a form may name, with their units. */
export type Colleague = { id: string; unitIds: readonly string[] }

/** Longer than any leave; a slip of the keyboard in the year. */
const longestDays = 366

/** Reads the form of an absence; errors by control. Whoever stands in works for a unit of the officer. */
export function readAbsence(typed: Typed, officers: readonly Colleague[], today: string): { value: Absence; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const text = (name: string) => typedValue(typed, name)
  const value = { userId: text('officer'), fromDay: text('fromDay'), untilDay: text('untilDay'), deputyId: text('deputy') || null }
  const officer = officers.find(({ id }) => id === value.userId)
  if (!officer) errors.officer = 'choose'
  const [from, until] = [turkistanStart(value.fromDay), turkistanStart(value.untilDay)]
  if (!from) errors.fromDay = 'calendar-date'
  if (!until) errors.untilDay = 'calendar-date'
  else if (value.untilDay < today || value.untilDay < value.fromDay || (from && until.getTime() - from.getTime() > longestDays * 86_400_000)) errors.untilDay = 'absence-order'
  if (value.deputyId !== null) {
    const deputy = officers.find(({ id }) => id === value.deputyId)
    if (!deputy || value.deputyId === value.userId || !officer?.unitIds.some((id) => deputy.unitIds.includes(id))) errors.deputy = 'absence-deputy'
  }
  return { value, errors }
}
