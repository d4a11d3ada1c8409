/** What a person may be. Officers work for units, some head them; everyone who signs in by themself is an investor. */
export const roles = ['investor', 'officer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]
export const isRole = (value: unknown): value is Role => roles.includes(value as Role)

/**
 * Who asks. Queries and commands take it first, so that forgetting a check finds nothing. `system` is a job or
 * a command of the operator, by name.
 */
export type Actor =
  | { role: 'anyone' }
  | { role: 'system'; name: string }
  | {
      role: Role
      userId: string
      email: string
      name: string | null
      /** Units an officer works for; empty for everyone else. */
      unitIds: readonly string[]
      /** Those of them that the officer heads. */
      headOf: readonly string[]
    }
export type SignedIn = Extract<Actor, { userId: string }>

/** The visitor of a public page. Same bytes for everyone, so public pages never know more. */
export const anyone: Actor = { role: 'anyone' }

export const isSignedIn = (actor: Actor): actor is SignedIn => 'userId' in actor
export const isStaff = (actor: Actor): boolean => actor.role === 'officer' || actor.role === 'editor' || actor.role === 'admin'
