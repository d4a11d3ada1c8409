import { isRole, type Role } from '@/lib/auth/roles'
import { type Typed, typedValue } from '@/lib/typed-form'

/** How an account stands: `invited` has never signed in. */
export const personStates = ['active', 'invited', 'deactivated'] as const
export type PersonState = (typeof personStates)[number]

export const personState = ({ deactivatedAt, lastSignInAt }: { deactivatedAt: Date | null; lastSignInAt: Date | null }): PersonState =>
  deactivatedAt ? 'deactivated' : lastSignInAt ? 'active' : 'invited'

export type PeopleFilters = { q: string; role: Role | undefined; unit: string; state: PersonState | undefined }

/** Reads the filters of an address; unknown values are no filter. */
export function readPeopleFilters(typed: Typed): PeopleFilters {
  const role = typedValue(typed, 'role')
  return { q: typedValue(typed, 'q').slice(0, 200), role: isRole(role) ? role : undefined, unit: typedValue(typed, 'unit'), state: personStates.find((state) => state === typedValue(typed, 'state')) }
}
