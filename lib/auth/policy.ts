import type { Actor } from './roles'

/** Who may invite people and give them roles: admins, and the operator at the command line. */
export const canInvite = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system'
/** Who manages people, units and mail: admins, and the operator at the command line. */
export const canAdminister = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system'
