import { createHash } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { NextRequest } from 'next/server'
import { db, type Tx } from '@/db/client'
import { sessions, signInTokens, users } from '@/db/schema'
import { signInMail } from '@/emails/sign-in'
import { roomOf } from '@/lib/auth/rooms'
import { ExpectedError } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { observer } from '@/lib/observer'
import { safeNext } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { takeAttempt } from './attempts'
import { handlers, sessionCookieName } from './auth'
import { queueMails } from './outbox'
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
    // Hashed: what strangers type about third persons need not be readable in the database.
    const address = createHash('sha256').update(email).digest('base64url')
    const within = !limits || (await takeAttempt(tx, { key: `sign-in:address:${address}`, limit: limits.signInAddress, now }))
    const welcome = await maySignIn(tx, email)
    if (within && welcome) {
      const href = await createSignInLink(tx, { email, locale, next: safeNext(next), minutes: mailedLinkMinutes, now })
      await queueMails(tx, [{ ...signInMail({ locale, href, minutes: mailedLinkMinutes }), kind: 'sign-in', to: email, locale, dueAt: now, linkExpiresAt: linkExpiry(mailedLinkMinutes, now) }])
    }
    return 'done'
  })
  if (outcome === 'too-many') observer().signInRefused?.('too-many')
  if (outcome === 'too-many') throw new ExpectedError('too-many', 429)
  runtime().mailQueued()
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

/**
 * Uses a link: the sign-in library consumes it, makes the account of a new address and a new session. Returns the
 * cookies that carry the session and the path to go on to; undefined when the link no longer works. Of two posts at
 * the same moment one gets the session. `formerSession` is the cookie that the browser had, whose session ends.
 */
export async function useSignInLink({ token, locale, formerSession, now }: { token: string; locale: Locale; formerSession?: string; now: Date }): Promise<{ cookies: string[]; goTo: string } | undefined> {
  const link = await findSignInLink(token, now)
  if (!link) observer().signInRefused?.('link')
  if (!link) return undefined
  const callback = new URL('/api/auth/callback/email', runtime().env.baseUrl)
  callback.searchParams.set('token', token)
  const answer = await handlers.POST(new NextRequest(callback, { method: 'POST' }))
  const cookies = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${sessionCookieName()}=`))
  if (cookies.length === 0) return undefined
  const [user] = await db().update(users).set({ locale }).where(eq(users.email, link.email)).returning({ role: users.role })
  if (formerSession) await endSession(formerSession)
  return { cookies, goTo: link.next ?? roomOf(locale, user?.role ?? 'investor') }
}

/** Ends the session of one browser, found by its cookie's value. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.sessionToken, hashSessionToken(sessionToken)))
}
