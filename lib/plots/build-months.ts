import { type FieldErrors, type Typed, typedValue } from '../typed-form'
import { type BuildClass, buildClasses } from './kinds'

type Stored = { id: BuildClass; months: number; version: number }
const field = (id: BuildClass): string => `months-${id}`

/** Reads the months of every class, with the version that the form showed; an error code by control. */
export function readBuildMonths(typed: Typed): { classes: Stored[]; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const classes = buildClasses.map((id) => {
    const text = typedValue(typed, field(id)).normalize('NFKC')
    if (!/^\d{1,3}$/.test(text) || Number(text) > 120) errors[field(id)] = 'months'
    return { id, months: Number(text), version: Number(typedValue(typed, `version-${id}`)) }
  })
  return { classes, errors }
}

/** What the form shows: as stored, or, with a `kept` form that was refused, as typed, beside what somebody else saved meanwhile. */
export function buildMonthsEditing(stored: readonly Stored[], kept: Typed | undefined) {
  if (!kept) return { typed: {}, errors: {}, stored: {}, kept: false }
  const { classes, errors } = readBuildMonths(kept)
  const differing = stored.filter(({ id, months, version }) => classes.some((one) => one.id === id && one.version !== version && one.months !== months))
  return {
    typed: Object.fromEntries(buildClasses.map((id) => [field(id), typedValue(kept, field(id))])) as Record<string, string>,
    errors,
    stored: Object.fromEntries(differing.map(({ id, months }) => [field(id), String(months)])) as Record<string, string>,
    kept: true,
  }
}
