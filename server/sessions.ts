import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { given, prepared } from '@/db/prepared'
import { authenticatorApps, passkeys, sessions, unitMembers, users } from '@/db/schema'
import type { Role, SignedIn } from '@/lib/auth/roles'
import { recentProof, sessionLife } from '@/lib/auth/session-life'
import { type Standing, standingOf } from '@/lib/auth/standing'
import { Forbidden, NotFound } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import { sessionCookie } from './session-cookie'
import { noteAside } from './side-note'
import { hashSessionToken } from './token-hashes'

/** A signed-in browser as the portal knows it. Only `standing: 'full'` makes its person an actor. */
export type OwnSession = {
  id: string
  tokenHash: string
  actor: SignedIn
  standing: Standing
  hasFactor: boolean
  createdAt: Date
  confirmedAt: Date | null
  expires: Date
}

/** Requests within this time are one use: a page must not cost a write each. */
const usedEvery = 60_000

/** 256 random bits. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url')

/** When a session that begins now ends, however much it is used. */
export const sessionEnd = (role: Role, now: Date): Date => new Date(now.getTime() + sessionLife[role].whole)

/** The actor that an account stands for, with the units of an officer. */
export async function actorFrom(user: typeof users.$inferSelect): Promise<SignedIn> {
  const member = user.role === 'officer' ? await db().select().from(unitMembers).where(eq(unitMembers.userId, user.id)) : []
  return {
    role: user.role, userId: user.id, email: user.email, name: user.name,
    unitIds: member.map(({ unitId }) => unitId), headOf: member.filter(({ head }) => head).map(({ unitId }) => unitId),
  }
}

const selectSession = prepared((on) =>
  on
    .select({ session: sessions, user: users, hasFactor: sql<boolean>`(exists (select 1 from ${authenticatorApps} where ${authenticatorApps.userId} = ${users.id}) or exists (select 1 from ${passkeys} where ${passkeys.userId} = ${users.id}))` })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.sessionToken, given(sessions.sessionToken))),
)

/**
 * The session of a cookie's value. Undefined when there is none, it has lived or idled too long, or its person may no longer sign in.
 * Role, units and second factors are read each time: what was changed counts at once. What a page asks by itself is no use of the
 * session: it must not stay awake in a forgotten tab.
 */
export async function findSession(token: string, now: Date, { used = true }: { used?: boolean } = {}): Promise<OwnSession | undefined> {
  const tokenHash = hashSessionToken(token)
  const [row] = await selectSession(db(), { session_token: tokenHash })
  if (!row) return undefined
  const { session, user, hasFactor } = row
  if (user.deactivatedAt || session.expires <= now || session.usedAt <= idleSince(user.role, now)) return undefined
  if (used && now.getTime() - session.usedAt.getTime() > usedEvery) await noteAside(() => db().update(sessions).set({ usedAt: now }).where(eq(sessions.sessionToken, tokenHash)))
  const standing = standingOf({ role: user.role, hasFactor, confirmed: session.confirmedAt !== null, required: runtime().env.SECOND_FACTOR_ROLES })
  return { id: session.id, tokenHash, actor: await actorFrom(user), standing, hasFactor, createdAt: session.createdAt, confirmedAt: session.confirmedAt, expires: session.expires }
}

const idleSince = (role: Role, now: Date): Date => new Date(now.getTime() - sessionLife[role].idle)

/** Whether the person proved who they are a moment ago: by the second factor, or by signing in where there is none. */
export const isRecent = ({ confirmedAt, createdAt }: OwnSession, now: Date): boolean => now.getTime() - (confirmedAt ?? createdAt).getTime() < recentProof

/**
 * Gives a session a new token after its person proved a second factor; the former value opens nothing any more. Returns the Set-Cookie.
 * Throws Forbidden when the session has ended, or was renewed at the same moment.
 */
export async function renewSession(tx: Tx, tokenHash: string, now: Date): Promise<string> {
  const token = newSessionToken()
  const [row] = await tx.update(sessions).set({ sessionToken: hashSessionToken(token), confirmedAt: now, usedAt: now }).where(eq(sessions.sessionToken, tokenHash)).returning({ expires: sessions.expires })
  if (!row) throw new Forbidden()
  return sessionCookie(token, row.expires)
}

/** The person's sessions that are alive, the last used first. */
export async function listSessions(actor: SignedIn, now: Date): Promise<{ id: string; device: string | null; createdAt: Date; usedAt: Date }[]> {
  return db()
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, usedAt: sessions.usedAt })
    .from(sessions)
    .where(and(eq(sessions.userId, actor.userId), gt(sessions.expires, now), gt(sessions.usedAt, idleSince(actor.role, now))))
    .orderBy(desc(sessions.usedAt), desc(sessions.createdAt))
}

/** Only who has come in entirely ends sessions: else a mail account alone could sign its owner out everywhere. */
function mustBeIn({ standing }: OwnSession): void {
  if (standing !== 'full') throw new Forbidden()
}

/** Ends one of the person's own sessions. Throws NotFound for an id that is not theirs. */
export async function endOwnSession(session: OwnSession, id: string, now: Date): Promise<void> {
  mustBeIn(session)
  const { actor } = session
  await db().transaction(async (tx) => {
    const [ended] = await tx.delete(sessions).where(and(sql`${sessions.id}::text = ${id}`, eq(sessions.userId, actor.userId))).returning({ device: sessions.device })
    if (!ended) throw new NotFound()
    await recordAudit(tx, { actor, event: 'session.ended', subject: { type: 'user', id: actor.userId }, before: { device: ended.device }, at: now })
  })
}

/** Ends all sessions of the person but this one, and says how many they were. */
export async function endOtherSessions(session: OwnSession, now: Date): Promise<number> {
  mustBeIn(session)
  const { actor, id } = session
  return db().transaction(async (tx) => {
    const ended = await tx.delete(sessions).where(and(eq(sessions.userId, actor.userId), ne(sessions.id, id))).returning({ id: sessions.id })
    await recordAudit(tx, { actor, event: 'sessions.ended', subject: { type: 'user', id: actor.userId }, after: { count: ended.length }, at: now })
    return ended.length
  })
}

/** Ends every session of a person, in the transaction that takes a right away. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}
