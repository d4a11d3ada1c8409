import { type Actor, isSignedIn } from '@/lib/auth/roles'

/** Who keeps texts to begin a reply with: admins all of them, heads those of their units. */
export const canEditReplies = (actor: Actor): boolean => actor.role === 'admin' || (isSignedIn(actor) && actor.role === 'officer' && actor.headOf.length > 0)

/** Whether a text for this unit, null for all units, is the actor's to keep. */
export const canEditReply = (actor: Actor, { unitId }: { unitId: string | null }): boolean =>
  actor.role === 'admin' || (isSignedIn(actor) && actor.role === 'officer' && unitId !== null && actor.headOf.includes(unitId))
