import type { Actor } from '@/lib/auth/roles'

/** Who changes what every map shows: the boundaries of the region. */
export const canChangeMap = (actor: Actor): boolean => actor.role === 'admin'
