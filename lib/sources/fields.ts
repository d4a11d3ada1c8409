import { z } from 'zod'
import { isAfter, statedDate } from '@/lib/stated-date'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { newSourceKinds, sourceLanguages } from './kinds'

/** What an editor enters about a publication that the portal does not know yet. */
export const sourceFields = {
  newTitle: z.string().min(1, 'required').max(300, 'too-long'),
  newPublisher: z.string().min(1, 'required').max(160, 'too-long'),
  newDate: z.union([z.literal('').transform(() => null), statedDate]),
  newKind: z.enum(newSourceKinds, 'choose'),
  newLanguage: z.enum(sourceLanguages, 'choose'),
  newUrl: z.union([z.literal('').transform(() => null), z.string().max(600, 'too-long').refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'url')]),
} as const
export type NewSource = { title: string; publisher: string; date: string | null; kind: (typeof newSourceKinds)[number]; language: string; url: string | null }

/** An existing source by its id, or one that comes into being with the figure that it backs. */
export type SourceChoice = { id: string } | { create: NewSource }

/**
 * The source that a form names: chosen in the list, or entered as a new one. Undefined with no error when neither was
 * touched. `today` is the day in Turkistan; a publication has no date after it.
 */
export function readSource(typed: Typed, today: string): { choice?: SourceChoice; errors: FieldErrors } {
  const id = typedValue(typed, 'sourceId')
  const entered = ['newTitle', 'newPublisher', 'newDate', 'newUrl'].some((name) => typedValue(typed, name))
  if (id && entered) return { errors: { sourceId: 'one-source' } }
  if (id) return { choice: { id }, errors: {} }
  if (!entered) return { errors: {} }
  const errors: FieldErrors = {}
  const values: Record<string, string | null> = {}
  for (const [name, rule] of Object.entries(sourceFields)) {
    const parsed = rule.safeParse(typedValue(typed, name))
    if (parsed.success) values[name] = parsed.data
    else errors[name] = parsed.error.issues[0]!.code === 'invalid_union' ? 'choose' : parsed.error.issues[0]!.message
  }
  if (values.newDate && isAfter(values.newDate, today)) errors.newDate = 'date-future'
  if (Object.keys(errors).length > 0) return { errors }
  const { newTitle, newPublisher, newDate, newKind, newLanguage, newUrl } = values
  return { choice: { create: { title: newTitle!, publisher: newPublisher!, date: newDate ?? null, kind: newKind as NewSource['kind'], language: newLanguage!, url: newUrl ?? null } }, errors }
}
