import type { Role } from './roles'

/**
 * How far a sign-in has come: `full` opens the rooms; `confirm` still has to show the second factor; `enrol` has none, and the
 * role must have one.
 */
export type Standing = 'full' | 'confirm' | 'enrol'

type Proofs = { role: Role; hasFactor: boolean; confirmed: boolean; required: readonly Role[] }

/** A factor that was set up is asked for at each sign-in, in every role; `required` are the roles that must set one up. */
export function standingOf({ role, hasFactor, confirmed, required }: Proofs): Standing {
  if (hasFactor) return confirmed ? 'full' : 'confirm'
  return required.includes(role) ? 'enrol' : 'full'
}
