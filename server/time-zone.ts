import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'

/** Keeps the zone in which the actor reads meeting times. */
export const keepTimeZone = (actor: SignedIn, zone: string) => db().update(users).set({ timeZone: zone }).where(eq(users.id, actor.userId))
