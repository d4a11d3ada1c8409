import { ExpectedError } from '@/lib/errors'

/** A posted form: fields by name, the last value of a repeated one; `all` gives every value. */
export type Form = { get: (name: string) => string; all: (name: string) => string[]; fields: Record<string, string[]> }

export const fieldLimit = 200

/** What was sent, by name. Of each field so many letters are kept as the door takes. Throws ExpectedError `too-many-fields`. */
export function formOf(sent: Iterable<[string, string]>, longest: number): Form {
  // Without a prototype: a field may be called `constructor` by whoever sends it.
  const fields: Record<string, string[]> = Object.create(null)
  for (const [name, value] of sent) {
    if (Object.keys(fields).length >= fieldLimit && !(name in fields)) throw new ExpectedError('too-many-fields', 413)
    // Browsers send line ends as CRLF; what people typed is kept with plain ones.
    ;(fields[name] ??= []).push(value.slice(0, longest).replace(/\r\n?/g, '\n').replace(/\0/g, ''))
  }
  return { fields, get: (name) => fields[name]?.at(-1) ?? '', all: (name) => fields[name] ?? [] }
}
