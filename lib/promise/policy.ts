import type { Actor } from '@/lib/auth/roles'

/** Who reads the figures of each officer: heads those of their units, admins all. */
export const canReadFigures = (actor: Actor): boolean => actor.role === 'admin' || (actor.role === 'officer' && actor.headOf.length > 0)
