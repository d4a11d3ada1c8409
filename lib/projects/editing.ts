import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { readSource } from '@/lib/sources/fields'
import { controlsAt, type Controls, controlsOf, mergeTyped, type Step, typedControls } from './conflict'
import { type Part, readProject } from './fields'
import { stageErrors } from './rules'

/** What one form of the editing page shows. */
export type Editing = {
  controls: Controls
  errors: FieldErrors
  /** Where somebody else has saved another value in the meantime: that value, by control. */
  stored: Controls
  /** Somebody saved since the form was made. */
  outdated: boolean
  /** The form shows what was typed and is not saved. */
  kept: boolean
}

/** Controls of a source beside the fields of the list. */
export const sourceControls = ['sourceId', 'newTitle', 'newPublisher', 'newDate', 'newKind', 'newLanguage', 'newUrl'] as const

type Stored = Record<string, unknown> & { version: number; stage: string; stageAsOf: string | null; stageSourceId: string | null }

/**
 * A part of a project as its form shows it: as stored, or, with a `kept` form that was refused, as typed, with the error codes
 * found again and the changes of others since its version merged in.
 */
export function editingOf(part: Part, project: Stored, kept: Typed | undefined, steps: readonly Step[], today: string): Editing {
  const now: Controls = { ...controlsOf(project, part), ...(part === 'facts' && { sourceId: project.stageSourceId ?? '' }) }
  if (!kept || typedValue(kept, 'part') !== part) return { controls: now, errors: {}, stored: {}, outdated: false, kept: false }
  const version = Number(typedValue(kept, 'version'))
  const merged = mergeTyped(typedControls(kept, part), controlsAt(version, now, steps, part), now)
  const { values, errors } = readProject(kept, part)
  if (part === 'facts') {
    for (const name of sourceControls) merged.controls[name] = typedValue(kept, name)
    const source = readSource(kept, today)
    Object.assign(errors, source.errors)
    if (values.stage && values.stageAsOf !== undefined) for (const [name, code] of Object.entries(stageErrors(project, { stage: values.stage, stageAsOf: values.stageAsOf }, source.choice, today))) errors[name] ??= code
  }
  return { ...merged, errors, outdated: version !== project.version, kept: true }
}
