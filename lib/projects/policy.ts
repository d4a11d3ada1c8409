import type { Actor } from '@/lib/auth/roles'

/** Who keeps projects, their figures and the sources: editors and admins. Officers read the public page like everybody else. */
export const canEdit = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'
/** Who reads the whole audit. Editors see the history of what they edit. */
export const canReadAudit = (actor: Actor): boolean => actor.role === 'admin'
/** Who follows the chain of the audit: its readers, and the operator at the command line. */
export const canFollowAudit = (actor: Actor): boolean => actor.role === 'system' || canReadAudit(actor)
