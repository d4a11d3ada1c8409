import type { SourceChoice } from '@/lib/sources/fields'
import { isAfter } from '@/lib/stated-date'
import type { FieldErrors } from '@/lib/typed-form'
import type { ProjectValues } from './fields'

type StageNow = { stage: string; stageAsOf: string | null; stageSourceId: string | null }

/**
 * A stage is a statement like a figure: whoever changes it, or its date, names the date and the source. A record whose
 * first source gave none may stay so while its stage is untouched.
 */
export function stageErrors(before: StageNow, after: Pick<ProjectValues, 'stage' | 'stageAsOf'>, source: SourceChoice | undefined, today: string): FieldErrors {
  const errors: FieldErrors = {}
  const changed = before.stage !== after.stage || before.stageAsOf !== after.stageAsOf
  if (after.stageAsOf && isAfter(after.stageAsOf, today)) errors.stageAsOf = 'date-future'
  if (changed && !after.stageAsOf) errors.stageAsOf = 'stage-date-required'
  if ((changed || before.stageSourceId) && !source) errors.sourceId = 'source-required'
  return errors
}
