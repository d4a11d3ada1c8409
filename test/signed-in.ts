import { randomUUID } from 'node:crypto'
import { db } from '@/db/client'
import { sessions, users } from '@/db/schema'
import type { Role } from '@/lib/auth/roles'
import { findSession, newSessionToken, type OwnSession, sessionEnd } from '@/server/sessions'
import { hashSessionToken } from '@/server/token-hashes'

/** A new person of a role. */
export async function newPerson(role: Role, changes: Partial<typeof users.$inferInsert> = {}): Promise<typeof users.$inferSelect> {
  const [user] = await db().insert(users).values({ email: `${randomUUID()}@example.kz`, role, ...changes }).returning()
  return user!
}

/** Signs a person in; gives the cookie's value. */
export async function newSession({ id, role }: { id: string; role: Role }, now: Date, device: string | null = null): Promise<string> {
  const token = newSessionToken()
  await db().insert(sessions).values({ sessionToken: hashSessionToken(token), userId: id, expires: sessionEnd(role, now), createdAt: now, usedAt: now, device })
  return token
}

/** The session of a cookie's value; fails when it opens nothing. */
export async function sessionOf(token: string, now: Date): Promise<OwnSession> {
  const session = await findSession(token, now)
  if (!session) throw new Error('The session is gone.')
  return session
}

/** The cookie's value in a Set-Cookie. */
export const tokenIn = (cookie: string): string => /session-token=([^;]+)/.exec(cookie)![1]!
