import { isScale, readDecimal, scales, shiftDecimal } from '@/lib/decimal'
import { optionalTexts, typedTexts } from '@/lib/localized-fields'
import type { Localized } from '@/lib/locales'
import { readSource, type SourceChoice } from '@/lib/sources/fields'
import { isAfter, isStatedDate } from '@/lib/stated-date'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { type FigureKind, figureKinds } from './stages'

export const figureNoteMax = 200

/** A figure as an editor states it: the value a decimal in full units, never without source and date. */
export type FigureInput = {
  kind: FigureKind
  value: string
  unit: string
  note: Localized | null
  asOf: string
  source: SourceChoice
  headline: boolean
}

const isKind = (value: string): value is FigureKind => (figureKinds as readonly string[]).includes(value)
export const isJobs = (kind: FigureKind): boolean => kind.startsWith('jobs_')

/** What the value is counted in: the currency for amounts, else fixed by the kind. */
export const unitOf = (kind: FigureKind, currency: string): string => (kind === 'amount' ? currency : isJobs(kind) ? 'jobs' : 'ha')

/**
 * The value in full units of what was typed, as "140.7" with scale "million"; undefined when it cannot be read or does
 * not fit: at most 15 digits before the point and 4 after it, whole numbers for jobs.
 */
export function fullValue(typed: string, scale: string, kind: FigureKind): string | undefined {
  const decimal = readDecimal(typed)
  if (decimal === undefined || !isScale(scale)) return undefined
  const value = shiftDecimal(decimal, scales[scale])
  return (isJobs(kind) ? /^\d{1,7}$/ : /^\d{1,15}(\.\d{1,4})?$/).test(value) ? value : undefined
}

/** Reads a figure from a posted form. `today` is the day in Turkistan: nothing is stated as of a later day. */
export function readFigure(typed: Typed, today: string): { values?: FigureInput; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const kind = typedValue(typed, 'kind')
  if (!isKind(kind)) errors.kind = 'choose'
  const value = isKind(kind) ? fullValue(typedValue(typed, 'value'), typedValue(typed, 'scale') || 'one', kind) : undefined
  if (!typedValue(typed, 'value')) errors.value = 'required'
  else if (isKind(kind) && value === undefined) errors.value = isJobs(kind) ? 'whole-number' : 'number'
  const currency = typedValue(typed, 'currency')
  if (kind === 'amount' && !/^[A-Z]{3}$/.test(currency)) errors.currency = 'choose'
  const note = optionalTexts(figureNoteMax).safeParse(typedTexts(typed, 'note'))
  if (!note.success) for (const issue of note.error.issues) errors[`note-${String(issue.path[0])}`] = issue.message
  const asOf = typedValue(typed, 'asOf')
  if (!asOf) errors.asOf = 'required'
  else if (!isStatedDate(asOf)) errors.asOf = 'date'
  else if (isAfter(asOf, today)) errors.asOf = 'date-future'
  const source = readSource(typed, today)
  Object.assign(errors, source.errors)
  if (!source.choice && Object.keys(source.errors).length === 0) errors.sourceId = 'source-required'
  if (Object.keys(errors).length > 0 || !isKind(kind) || value === undefined || !note.success || !source.choice) return { errors }
  return { values: { kind, value, unit: unitOf(kind, currency), note: note.data, asOf, source: source.choice, headline: kind === 'amount' && typedValue(typed, 'headline') === 'yes' }, errors }
}
