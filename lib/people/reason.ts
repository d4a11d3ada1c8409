import { newEditing } from '@/lib/editing'
import type { Editing } from '@/lib/projects/editing'
import type { Typed } from '@/lib/typed-form'

/** Letters of a reason that an admin gives. */
export const reasonLimit = 500

/** What is wrong with a reason; undefined when it may stand. */
export const reasonError = (reason: string): string | undefined => (!reason ? 'required' : reason.length > reasonLimit ? 'too-long' : undefined)

/** A form that asks why, as it came back: without a reason, or kept over a new sign-in. */
export const reasonEditing = (kept: Typed | undefined): Editing => newEditing({ reason: '' }, kept)
