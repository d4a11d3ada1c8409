import type { Actor } from '@/lib/auth/roles'

/** Who keeps the listings: editors and admins. Officers read the public page like everybody else. */
export const canEdit = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'
/** Who reads the whole audit. Editors see the history of what they edit. */
export const canReadAudit = (actor: Actor): boolean => actor.role === 'admin'
