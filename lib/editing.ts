import { type Controls, mergeTyped } from './projects/conflict'
import type { Editing } from './projects/editing'
import { type FieldErrors, type Typed, typedValue } from './typed-form'

/** The control that carries what the form showed when it was made, so that later changes of others are told from the writer's own. */
export const baseControl = 'base'
/** What a refused form was refused for, kept with it: error codes by control. */
export const refusedControl = 'refused-for'

const readTexts = (text: string): Record<string, string> => {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)])) : {}
  } catch {
    return {}
  }
}

/** What the controls of a form held when it was made. */
export const readBase = (text: string): Controls => readTexts(text)

/** Why a form came back. */
export const refusedFor = (kept: Typed): FieldErrors => readTexts(typedValue(kept, refusedControl))

/** Several chosen values as one control. */
export const joined = (values: readonly string[]): string => [...values].sort().join(',')

/**
 * A record as its form shows it: as stored, or, with a `kept` form that was refused, as typed, with the error codes and what others
 * saved since merged in. `now` is what the controls hold as stored; those in `lists` are values joined by commas.
 */
export function recordEditing(now: Controls, version: number, kept: Typed | undefined, lists: readonly string[] = []): Editing {
  if (!kept) return { controls: now, errors: {}, stored: {}, outdated: false, kept: false }
  const typed = Object.fromEntries(Object.keys(now).flatMap((name) => (lists.includes(name) ? [[name, joined(kept[name] ?? [])]] : name in kept ? [[name, typedValue(kept, name)]] : [])))
  return { ...mergeTyped(typed, readBase(typedValue(kept, baseControl)), now), errors: refusedFor(kept), outdated: Number(typedValue(kept, 'version')) !== version, kept: true }
}

/** A form of a record that does not exist yet: empty, or as typed with its errors. */
export function newEditing(empty: Controls, kept: Typed | undefined, lists: readonly string[] = []): Editing {
  if (!kept) return { controls: empty, errors: {}, stored: {}, outdated: false, kept: false }
  const typed = Object.fromEntries(Object.keys(empty).map((name) => [name, lists.includes(name) ? joined(kept[name] ?? []) : typedValue(kept, name)]))
  return { controls: typed, errors: refusedFor(kept), stored: {}, outdated: false, kept: true }
}
