import { type Actor, isSignedIn } from '@/lib/auth/roles'

/** Who takes lists of cases out as files: admins, and the heads of units. Each time is written to the audit. */
export const canExportCases = (actor: Actor): boolean => isSignedIn(actor) && (actor.role === 'admin' || (actor.role === 'officer' && actor.headOf.length > 0))

/** Who has a desk, and what belongs to it as saved filters: officers and admins. */
export const canUseDesk = (actor: Actor): boolean => actor.role === 'officer' || actor.role === 'admin'
