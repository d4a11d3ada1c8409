import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema'
import { parseEmail } from '@/lib/auth/email'
import type { OrganisationError } from '@/lib/auth/organisation-errors'
import { anyone, isStaff } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import type { Claims } from './organisation'
import { newSessionToken, sessionEnd } from './sessions'
import { type SignedInNow, welcome } from './sign-in'
import { hashSessionToken } from './token-hashes'

type Arrival = { claims: Claims; locale: Locale; next?: string; formerSession?: string; userAgent: string | null; now: Date }

/**
 * Signs in somebody whom the organisation's provider has recognised: a person with a staff role, invited under the verified address, and from the
 * first time on under the same account there. It makes no account, gives no role and never opens an investor's account.
 */
export async function signInFromOrganisation({ claims, ...arrival }: Arrival): Promise<SignedInNow | { refused: OrganisationError }> {
  const token = newSessionToken()
  const refused = await openSession(claims, token, arrival.now)
  return refused ? { refused } : welcome({ session: token, by: 'organisation', ...arrival })
}

function openSession(claims: Claims, token: string, now: Date): Promise<OrganisationError | undefined> {
  const provider = runtime().env.organisation?.issuer ?? ''
  return db().transaction(async (tx) => {
    const refuse = async (reason: OrganisationError, userId?: string): Promise<OrganisationError> => {
      await recordAudit(tx, { actor: anyone, event: 'sign-in.refused', subject: { type: 'user', id: userId ?? 'unknown' }, after: { by: 'organisation', reason }, at: now })
      return reason
    }
    const email = typeof claims.email === 'string' ? parseEmail(claims.email) : undefined
    if (!email || claims.email_verified !== true) return refuse('unverified')
    const [user] = await tx.select().from(users).where(eq(users.email, email)).for('update')
    if (!user || user.deactivatedAt || !isStaff({ role: user.role, userId: user.id, email, name: null, unitIds: [], headOf: [] })) return refuse('notInvited', user?.id)
    const [tied] = await tx.select({ sub: accounts.providerAccountId }).from(accounts).where(and(eq(accounts.provider, provider), eq(accounts.userId, user.id)))
    // An address may change hands at the organisation, an account there does not: who comes with another one is somebody else.
    if (tied && tied.sub !== claims.sub) return refuse('otherAccount', user.id)
    const [tie] = tied ? [tied] : await tx.insert(accounts).values({ userId: user.id, type: 'oidc', provider, providerAccountId: claims.sub }).onConflictDoNothing().returning()
    if (!tie) return refuse('otherAccount', user.id)
    if (!user.emailVerified) await tx.update(users).set({ emailVerified: now }).where(eq(users.id, user.id))
    await tx.insert(sessions).values({ sessionToken: hashSessionToken(token), userId: user.id, expires: sessionEnd(user.role, now), createdAt: now, usedAt: now })
    return undefined
  })
}
