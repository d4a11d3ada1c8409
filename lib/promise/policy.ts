import type { Actor } from '@/lib/auth/roles'

/** Of which units the actor reads the figures of each officer: heads of those they head, admins of all, others of none. */
export const figuredUnits = (actor: Actor): 'all' | readonly string[] => (actor.role === 'admin' ? 'all' : actor.role === 'officer' ? actor.headOf : [])
