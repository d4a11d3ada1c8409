import { controlOf, controlsOfTexts } from '@/lib/localized-fields'
import { type Localized, locales } from '@/lib/locales'
import { type Typed, typedValue } from '@/lib/typed-form'
import { fieldsOf, listItem, type Part, projectFields, type ProjectField } from './fields'

/** What the controls of a form hold, by name; lists joined by commas. */
export type Controls = Record<string, string>

/** The controls that show the given fields of a record. A partial text gives its languages only. */
export function controlsOf(record: Record<string, unknown>, part: Part): Controls {
  const controls: Controls = {}
  for (const name of fieldsOf(part)) if (name in record) Object.assign(controls, controlsOfField(name, record[name]))
  return controls
}

function controlsOfField(name: ProjectField, value: unknown): Controls {
  switch (projectFields[name].input) {
    case 'line':
    case 'area': return controlsOfTexts(name, value as Localized | null)
    case 'texts': return Object.assign({}, ...((value ?? []) as Localized[]).map((row, index) => controlsOfTexts(listItem(name, index), row))) as Controls
    case 'choices': return { [name]: [...((value ?? []) as string[])].sort().join(',') }
    case 'yes-no': return { [name]: value === null || value === undefined ? 'unknown' : value ? 'yes' : 'no' }
    default: return { [name]: String(value ?? '') }
  }
}

/** What was typed into the controls of a part, in the same form. */
export function typedControls(typed: Typed, part: Part): Controls {
  const controls: Controls = {}
  for (const name of fieldsOf(part)) {
    const { input } = projectFields[name]
    if (input === 'choices') controls[name] = [...(typed[name] ?? [])].sort().join(',')
    else if (input === 'line' || input === 'area') for (const locale of locales) controls[controlOf(name, locale)] = typedValue(typed, controlOf(name, locale))
    else if (input === 'texts') for (const key of Object.keys(typed)) if (key.startsWith(`${name}-`)) controls[key] = typedValue(typed, key)
    if (input !== 'choices' && name in typed) controls[name] = typedValue(typed, name)
  }
  return controls
}

/** A change of the record: the version that it made, and what its fields held before. */
export type Step = { version: number; before: Record<string, unknown> }

/** What the controls held at an older version: the changes since then are taken back, newest first. */
export function controlsAt(version: number, now: Controls, steps: readonly Step[], part: Part): Controls {
  const controls = { ...now }
  for (const step of [...steps].sort((a, b) => b.version - a.version)) {
    if (step.version <= version) continue
    for (const name of fieldsOf(part)) {
      if (!(name in step.before)) continue
      const former = step.before[name]
      // Of a text the history keeps only the languages that changed.
      if (projectFields[name].input === 'line' || projectFields[name].input === 'area') for (const locale of locales) {
        if (former && Object.hasOwn(former as object, locale)) controls[controlOf(name, locale)] = (former as Localized)[locale] ?? ''
      }
      else Object.assign(controls, controlsOfField(name, former))
    }
  }
  return controls
}

/**
 * Two people changed the same record. Controls that the second one left as they were get what is stored now; where
 * they typed something else than what is stored, their text stays and `stored` shows the other one beside it.
 */
export function mergeTyped(typed: Controls, base: Controls, now: Controls): { controls: Controls; stored: Controls } {
  const controls: Controls = { ...now }
  const stored: Controls = {}
  for (const [name, value] of Object.entries(typed)) {
    const current = now[name] ?? ''
    if (value === (base[name] ?? '') || value === current) continue
    controls[name] = value
    // Without a change on the other side there is nothing to decide.
    if (current !== (base[name] ?? '')) stored[name] = current
  }
  return { controls, stored }
}
