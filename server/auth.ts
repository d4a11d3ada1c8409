import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt } from 'drizzle-orm'
import NextAuth from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { db } from '@/db/client'
import { accounts, sessions, signInTokens, users } from '@/db/schema'
import { runtime } from '@/lib/runtime'
import { sessionCookieName } from './session-cookie'
import { findSession, newSessionToken, sessionEnd } from './sessions'
import { hashSessionToken } from './token-hashes'

/**
 * The library's adapter with four changes: session tokens are stored hashed, sessions live by our rules and are none before the second
 * factor was shown, a link's token is found without the address (which therefore need not stand in the link), and it is consumed in the
 * statement that finds it.
 */
function adapter(): Adapter {
  // The adapter asks for its own table shapes; ours have the same columns and more.
  const base = DrizzleAdapter(db() as never, { usersTable: users, accountsTable: accounts, sessionsTable: sessions, verificationTokensTable: signInTokens } as never) as Required<Adapter>
  return {
    ...base,
    // Two links of one new address, used at the same moment, meet here: both sign the one account in.
    createUser: async (user) => {
      const [created] = await db().insert(users).values({ email: user.email.toLowerCase(), emailVerified: user.emailVerified })
        .onConflictDoUpdate({ target: users.email, set: { emailVerified: user.emailVerified } }).returning()
      return created!
    },
    getUserByEmail: (email) => base.getUserByEmail(email.toLowerCase()),
    createSession: async (session) => {
      const now = new Date()
      const [user] = await db().select({ role: users.role }).from(users).where(eq(users.id, session.userId))
      const expires = sessionEnd(user?.role ?? 'investor', now)
      await db().insert(sessions).values({ sessionToken: hashSessionToken(session.sessionToken), userId: session.userId, expires, createdAt: now, usedAt: now })
      return { ...session, expires }
    },
    getSessionAndUser: async (token) => {
      const found = await findSession(token, new Date())
      if (found?.standing !== 'full') return null
      const { userId, email, name, role } = found.actor
      return { session: { sessionToken: token, userId, expires: found.expires }, user: { id: userId, email, name, emailVerified: null, role } }
    },
    updateSession: () => null,
    deleteSession: async (token) => {
      await base.deleteSession(hashSessionToken(token))
    },
    useVerificationToken: async ({ token }) => {
      const [used] = await db().delete(signInTokens).where(and(eq(signInTokens.token, token), gt(signInTokens.expires, new Date()))).returning()
      return used ? { identifier: used.identifier, token: used.token, expires: used.expires } : null
    },
  }
}

/**
 * Sign-in and sessions. Made lazily, so that building the portal opens no database. Links are mailed by
 * `server/sign-in.ts`; the provider here only redeems them.
 */
export const { handlers } = NextAuth(() => {
  const { env } = runtime()
  return {
    adapter: adapter(),
    secret: env.AUTH_SECRET,
    trustHost: true,
    useSecureCookies: env.baseUrl.startsWith('https:'),
    cookies: { sessionToken: { name: sessionCookieName() } },
    session: { strategy: 'database', generateSessionToken: newSessionToken },
    providers: [
      {
        id: 'email', type: 'email', name: 'email', from: env.MAIL_FROM, maxAge: 10 * 60, server: '', options: {},
        sendVerificationRequest: () => {
          throw new Error('Sign-in links are sent by the portal itself.')
        },
      },
    ],
    pages: { signIn: '/en/sign-in', error: '/en/sign-in' },
    callbacks: {
      signIn: async ({ user }) => {
        const [row] = user.email ? await db().select({ deactivatedAt: users.deactivatedAt }).from(users).where(eq(users.email, user.email.toLowerCase())) : []
        return !row?.deactivatedAt
      },
      // A new object: the one that comes in holds the session token, and `/api/auth/session` is public JSON.
      session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id, name: user.name, email: user.email, role: (user as { role?: string }).role } }) as never,
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
})
