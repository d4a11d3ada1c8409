/** A posted form as it came: every field with all its values. */
export type Typed = Record<string, string[]>

/** Error codes by the name of the control that they belong to, in the order of the form. */
export type FieldErrors = Record<string, string>

/** The last value of a control, trimmed; empty when it was not sent. */
export const typedValue = (typed: Typed, name: string): string => (typed[name]?.at(-1) ?? '').trim()

/** The parameters of an address as a form is read: each key with all its values. */
export const listed = (query: Record<string, string | string[] | undefined>): Typed =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value === undefined ? [] : [value].flat()]))
