import type { Actor } from '@/lib/auth/roles'

/** Who sets how inquiries are routed and which days are worked. */
export const canSetRules = (actor: Actor): boolean => actor.role === 'admin'
