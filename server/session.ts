import { eq } from 'drizzle-orm'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { unitMembers, users } from '@/db/schema'
import { type Actor, anyone, type Role, type SignedIn } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { auth } from './auth'

/** The actor that an account stands for, or undefined when it is gone or may no longer sign in. */
export async function actorOf(userId: string): Promise<SignedIn | undefined> {
  const [user] = await db().select().from(users).where(eq(users.id, userId))
  if (!user || user.deactivatedAt) return undefined
  const member = user.role === 'officer' ? await db().select().from(unitMembers).where(eq(unitMembers.userId, userId)) : []
  return {
    role: user.role, userId: user.id, email: user.email, name: user.name,
    unitIds: member.map(({ unitId }) => unitId), headOf: member.filter(({ head }) => head).map(({ unitId }) => unitId),
  }
}

/** Who makes this request, read from the database each time: a changed role or unit counts at once. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await auth()
  const userId = session?.user?.id
  return (userId ? await actorOf(userId) : undefined) ?? anyone
})

/**
 * The signed-in actor for a page of a workroom. Without a session the reader is sent to sign in and comes back to
 * `here`; with a role that does not belong there the page is not found.
 */
export async function requireActor(locale: Locale, here: string, roles: readonly Role[]): Promise<SignedIn> {
  const actor = await currentActor()
  if (!('userId' in actor)) redirect(paths.signIn(locale, { next: here }))
  if (!roles.includes(actor.role)) notFound()
  return actor
}

/** Path with query of the page that is being rendered, as the front saw it; for the language switcher. */
export const pageAddress = async (locale: Locale): Promise<string> => (await headers()).get('x-invest-url') ?? paths.home(locale)
