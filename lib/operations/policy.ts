import type { Actor } from '../auth/roles'

/** Who sees how the portal runs: admins, and the process itself for its metrics. */
export const canOperate = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system'
