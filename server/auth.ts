import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt } from 'drizzle-orm'
import NextAuth from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { db } from '@/db/client'
import { accounts, sessions, signInTokens, users } from '@/db/schema'
import { runtime } from '@/lib/runtime'
import { hashSessionToken } from './token-hashes'

/** How long a signed-in browser stays signed in without being used. */
const sessionSeconds = 14 * 24 * 60 * 60

/** Name of the cookie that holds the session, as the library forms it. */
export const sessionCookieName = (): string => `${runtime().env.baseUrl.startsWith('https:') ? '__Secure-' : ''}authjs.session-token`

/** Set-Cookie that takes the session from the browser. */
export const endSessionCookie = (): string => `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${runtime().env.baseUrl.startsWith('https:') ? '; Secure' : ''}`

/**
 * The library's adapter with three changes: session tokens are stored hashed, a link's token is found without the
 * address (which therefore need not stand in the link), and it is consumed in the statement that finds it.
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
      await base.createSession({ ...session, sessionToken: hashSessionToken(session.sessionToken) })
      await db().update(users).set({ lastSignInAt: new Date() }).where(eq(users.id, session.userId))
      return session
    },
    getSessionAndUser: async (token) => {
      const found = await base.getSessionAndUser(hashSessionToken(token))
      // Whoever is deactivated is signed out, whatever became of the session's row.
      if (!found || (found.user as { deactivatedAt?: Date | null }).deactivatedAt) return null
      return { ...found, session: { ...found.session, sessionToken: token } }
    },
    updateSession: async (session) => {
      const updated = await base.updateSession({ ...session, sessionToken: hashSessionToken(session.sessionToken) })
      return updated && { ...updated, sessionToken: session.sessionToken }
    },
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
export const { auth, handlers } = NextAuth(() => {
  const { env } = runtime()
  return {
    adapter: adapter(),
    secret: env.AUTH_SECRET,
    trustHost: true,
    useSecureCookies: env.baseUrl.startsWith('https:'),
    session: { strategy: 'database', maxAge: sessionSeconds, updateAge: 24 * 60 * 60 },
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
