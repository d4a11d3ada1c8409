import { eq } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { type Actor, anyone, type Role, type SignedIn } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { asksByItself, paths } from '@/lib/paths'
import { noteRefusal } from './refusals'
import { sessionCookieName } from './session-cookie'
import { actorFrom, findSession, isRecent, type OwnSession } from './sessions'

/** The actor that an account stands for, or undefined when it is gone or may no longer sign in. */
export async function actorOf(userId: string): Promise<SignedIn | undefined> {
  const [user] = await db().select().from(users).where(eq(users.id, userId))
  return user && !user.deactivatedAt ? actorFrom(user) : undefined
}

/** The session of this request, also one whose second factor is still to come: for the pages that ask for it. */
export const currentSession = cache(async (): Promise<OwnSession | undefined> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return undefined
  const address = (await headers()).get('x-invest-url') ?? ''
  return findSession(token, new Date(), { used: !asksByItself(address) })
})

/**
 * Who makes this request, read from the database each time: a changed role or unit counts at once. Whoever has not shown the
 * second factor that is asked of them is nobody yet, on every page and for every command.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await currentSession()
  return session?.standing === 'full' ? session.actor : anyone
})

/** Where a person goes to finish signing in, and then on to `here`; undefined when nothing is missing. */
export function nextStep(session: OwnSession | undefined, locale: Locale, here?: string): string | undefined {
  if (!session) return paths.signIn(locale, { next: here })
  if (session.standing === 'confirm') return paths.secondFactor(locale, { next: here })
  return session.standing === 'enrol' ? paths.accountSecurity(locale, { next: here }) : undefined
}

/**
 * The signed-in actor for a page of a workroom. Without a session the reader is sent to sign in and comes back to
 * `here`; with a role that does not belong there the page is not found.
 */
export async function requireActor(locale: Locale, here: string, roles: readonly Role[]): Promise<SignedIn> {
  const session = await currentSession()
  const step = nextStep(session, locale, here)
  if (!session || step) redirect(step ?? paths.signIn(locale, { next: here }))
  if (!roles.includes(session.actor.role)) {
    noteRefusal(session.actor, 'role', here.split('?')[0]!)
    notFound()
  }
  return session.actor
}

/**
 * The session for what a person does to their own sign-in: also without a factor that the role must have, so that it can be set up. `goTo` where
 * something has to come first; with `recent`, a proof of the last minutes.
 */
export async function ownSession(locale: Locale, here: string, recent?: { now: Date }): Promise<OwnSession | { goTo: string }> {
  const session = await currentSession()
  if (!session) return { goTo: paths.signIn(locale, { next: here }) }
  if (session.standing === 'confirm') return { goTo: paths.secondFactor(locale, { next: here }) }
  if (recent && !isRecent(session, recent.now)) return { goTo: session.hasFactor ? paths.secondFactor(locale, { next: here }) : paths.accountSecurity(locale, { again: '1' }) }
  return session
}

/** Path with query of the page that is being rendered, as the front saw it; for the language switcher. */
export const pageAddress = async (locale: Locale): Promise<string> => (await headers()).get('x-invest-url') ?? paths.home(locale)
