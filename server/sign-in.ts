import { and, eq, gt } from 'drizzle-orm'
import { NextRequest } from 'next/server'
import { db, type Tx } from '@/db/client'
import { sessions, signInTokens, users } from '@/db/schema'
import { signInMail } from '@/emails/sign-in'
import { deviceOf } from '@/lib/auth/device'
import type { SignedIn } from '@/lib/auth/roles'
import { roomOf } from '@/lib/auth/rooms'
import { ExpectedError } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { log } from '@/lib/log'
import { observer, type SignInRefusal } from '@/lib/observer'
import { safeNext } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { addressAttempts, takeAttempt } from './attempts'
import { recordAudit } from './audit'
import { handlers } from './auth'
import { joinCases } from './eois/colleagues'
import { queueMails } from './outbox'
import { nextStep } from './session'
import { sessionCookie, sessionCookieName } from './session-cookie'
import { findSession } from './sessions'
import { createSignInLink, linkExpiry, mailedLinkMinutes } from './sign-in-links'
import { hashLinkToken, hashSessionToken } from './token-hashes'

type LinkRequest = { email: string; locale: Locale; next?: string; network: string; now: Date }

/**
 * Mails a sign-in link to the address, known or not. Whoever asks cannot tell whether it did: an address that has had
 * its share of links, or may no longer sign in, gets none and the same answer. Throws ExpectedError `too-many` when
 * the network has asked too often.
 */
export async function requestSignInLink({ email, locale, next, network, now }: LinkRequest): Promise<void> {
  const limits = runtime().env.RATE_LIMITS
  const outcome = await db().transaction(async (tx) => {
    if (limits && !(await takeAttempt(tx, { key: `sign-in:network:${network}`, limit: limits.signInNetwork, now }))) return 'too-many'
    const within = !limits || (await takeAttempt(tx, { key: addressAttempts(email), limit: limits.signInAddress, now }))
    const welcome = await maySignIn(tx, email)
    if (within && welcome) {
      const href = await createSignInLink(tx, { email, locale, next: safeNext(next), minutes: mailedLinkMinutes, now })
      await queueMails(tx, [{ ...signInMail({ locale, href, minutes: mailedLinkMinutes }), kind: 'sign-in', to: email, locale, dueAt: now, linkExpiresAt: linkExpiry(mailedLinkMinutes, now) }])
    }
    return 'done'
  })
  if (outcome === 'too-many') noteRefusedSignIn('too-many')
  if (outcome === 'too-many') throw new ExpectedError('too-many', 429)
  runtime().mailQueued()
}

/** Logs and counts that a sign-in was refused, without whose it would have been. */
function noteRefusedSignIn(why: SignInRefusal): void {
  observer().signInRefused?.(why)
  log().warn({ why }, 'A sign-in was refused')
}

/** Everyone may, except people whose account was closed. */
async function maySignIn(tx: Tx, email: string): Promise<boolean> {
  const [user] = await tx.select({ deactivatedAt: users.deactivatedAt }).from(users).where(eq(users.email, email))
  return !user?.deactivatedAt
}

/** Whom a link would sign in, without using it. Undefined when it was used, has expired or never was. */
export async function findSignInLink(token: string, now: Date): Promise<{ email: string; next?: string } | undefined> {
  const [row] = await db().select().from(signInTokens).where(and(eq(signInTokens.token, hashLinkToken(token)), gt(signInTokens.expires, now)))
  return row && { email: row.identifier, next: safeNext(row.next) }
}

type UsedLink = { token: string; locale: Locale; formerSession?: string; userAgent?: string | null; now: Date }

/**
 * Uses a link: the sign-in library consumes it, makes the account of a new address and a new session. Returns the
 * cookie that carries the session and the path to go on to; undefined when the link no longer works. Of two posts at
 * the same moment one gets the session. `formerSession` is the cookie that the browser had, whose session ends.
 */
export async function useSignInLink({ token, locale, formerSession, userAgent = null, now }: UsedLink): Promise<SignedInNow | undefined> {
  const link = await findSignInLink(token, now)
  if (!link) noteRefusedSignIn('link')
  if (!link) return undefined
  const callback = new URL('/api/auth/callback/email', runtime().env.baseUrl)
  callback.searchParams.set('token', token)
  const answer = await handlers.POST(new NextRequest(callback, { method: 'POST' }))
  const name = `${sessionCookieName()}=`
  const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(name))?.slice(name.length).split(';')[0]
  if (!session) {
    noteRefusedSignIn('link')
    return undefined
  }
  return welcome({ session, by: 'link', locale, next: link.next, formerSession, userAgent, now })
}

export type SignedInNow = { cookies: string[]; goTo: string }
type Arrival = { session: string; by: 'link' | 'organisation'; locale: Locale; next?: string; formerSession?: string; userAgent: string | null; now: Date }

/** What follows every sign-in, however it was made: the session gets its device, the browser's former one ends, and the audit hears of it. */
export async function welcome({ session, by, locale, next, formerSession, userAgent, now }: Arrival): Promise<SignedInNow> {
  const device = deviceOf(userAgent)
  const [user, expires] = await db().transaction(async (tx) => {
    if (formerSession) await tx.delete(sessions).where(eq(sessions.sessionToken, hashSessionToken(formerSession)))
    const [row] = await tx.update(sessions).set({ device }).where(eq(sessions.sessionToken, hashSessionToken(session))).returning()
    if (!row) throw new Error('The session was not stored.')
    const [person] = await tx.update(users).set({ locale, lastSignInAt: now }).where(eq(users.id, row.userId)).returning()
    if (!person) throw new Error('The account is gone.')
    const actor: SignedIn = { role: person.role, userId: person.id, email: person.email, name: person.name, unitIds: [], headOf: [] }
    await joinCases(actor, tx)
    await recordAudit(tx, { actor, event: 'user.signed-in', subject: { type: 'user', id: person.id }, after: { by, device }, at: now })
    return [person, row.expires] as const
  })
  log().info({ who: user.id, by }, 'Signed in')
  const goTo = safeNext(next) ?? roomOf(locale, user.role)
  return { cookies: [sessionCookie(session, expires)], goTo: nextStep(await findSession(session, now), locale, goTo) ?? goTo }
}

/** Ends the session of one browser, found by its cookie's value. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.sessionToken, hashSessionToken(sessionToken)))
}
