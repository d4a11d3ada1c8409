import type { Editing } from '@/lib/projects/editing'
import { type Typed, typedValue } from '@/lib/typed-form'

/** Letters of a reason that an admin gives. */
export const reasonLimit = 500

/** What is wrong with a reason; undefined when it may stand. */
export const reasonError = (reason: string): string | undefined => (!reason ? 'required' : reason.length > reasonLimit ? 'too-long' : undefined)

/** A form that asks why, as it came back: without a reason, or kept over a new sign-in. */
export function reasonEditing(kept: Typed | undefined): Editing {
  const reason = kept ? typedValue(kept, 'reason') : ''
  const error = kept && 'reason' in kept ? reasonError(reason) : undefined
  return { controls: { reason }, errors: error ? { reason: error } : {}, stored: {}, outdated: false, kept: kept !== undefined }
}
