import type { Actor } from '@/lib/auth/roles'

/** Who keeps the exchange rates, and sees who recorded them: editors and admins. The rates themselves are for everyone. */
export const canRecordRates = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'
