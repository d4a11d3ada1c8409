import { and, count, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { accounts, attempts, authenticatorApps, passkeys, recoveryCodes, users } from '@/db/schema'
import { canAdminister } from '@/lib/auth/policy'
import { type Actor, isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound } from '@/lib/errors'
import { log } from '@/lib/log'
import { recordAudit } from './audit'
import { takeAttempt } from './attempts'
import { endSessionsOf, type OwnSession, renewSession } from './sessions'

/** Wrong codes that one person may give in a quarter of an hour; a guess is right three times in a million. */
const attemptLimit = 5

export type Refusal = 'wrong' | 'tooMany'
export type Proved = { cookie: string } | { refused: Refusal }

/** What a person has set up, for the page about it; `organisation` where they have signed in there. */
export async function findFactors(actor: Pick<SignedIn, 'userId'>) {
  const [[app], keys, [codes], ties] = await Promise.all([
    db().select({ createdAt: authenticatorApps.createdAt, usedAt: authenticatorApps.usedAt }).from(authenticatorApps).where(eq(authenticatorApps.userId, actor.userId)),
    db().select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt, usedAt: passkeys.usedAt }).from(passkeys).where(eq(passkeys.userId, actor.userId)).orderBy(passkeys.createdAt),
    db().select({ left: count() }).from(recoveryCodes).where(and(eq(recoveryCodes.userId, actor.userId), isNull(recoveryCodes.usedAt))),
    db().$count(accounts, eq(accounts.userId, actor.userId)),
  ])
  return { app, passkeys: keys, codesLeft: codes?.left ?? 0, organisation: ties > 0 }
}

/** Writes what a person did to their own sign-in. */
export const recordOwn = (tx: Tx, actor: SignedIn, event: string, now: Date, { before, after }: { before?: object; after?: object } = {}): Promise<void> =>
  recordAudit(tx, { actor, event, subject: { type: 'user', id: actor.userId }, before, after, at: now })

const attemptKey = (userId: string): string => `second-factor:${userId}`

/**
 * Runs one attempt to prove a factor. `check` says in words for the audit what was proved, or undefined. A refused attempt is counted and stays
 * counted; one that succeeds clears the count and renews the session.
 */
export async function attemptProof({ actor, tokenHash }: OwnSession, now: Date, check: (tx: Tx) => Promise<object | undefined>): Promise<Proved> {
  const outcome = await db().transaction(async (tx): Promise<Proved> => {
    if (!(await takeAttempt(tx, { key: attemptKey(actor.userId), limit: attemptLimit, now }))) return { refused: 'tooMany' as const }
    const proved = await check(tx)
    if (!proved) {
      await recordOwn(tx, actor, 'second-factor.refused', now)
      return { refused: 'wrong' as const }
    }
    await tx.delete(attempts).where(eq(attempts.key, attemptKey(actor.userId)))
    await recordOwn(tx, actor, 'second-factor.shown', now, { after: proved })
    return { cookie: await renewSession(tx, tokenHash, now) }
  })
  if ('refused' in outcome) log().warn({ who: actor.userId, why: outcome.refused }, 'A second factor was refused')
  return outcome
}

/** Takes the last factor's recovery codes along: they would open an account that asks for none, and come back with the next factor. */
export async function dropCodesWithoutFactor(tx: Tx, userId: string): Promise<void> {
  const [app] = await tx.select({ id: authenticatorApps.userId }).from(authenticatorApps).where(eq(authenticatorApps.userId, userId))
  const [key] = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, userId)).limit(1)
  if (!app && !key) await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
}

/**
 * Takes all second factors from a colleague who has lost them, and the tie to their organisation account, and ends their sessions: they sign in by
 * mail and set up new ones. Nobody resets their own, which would be a way around showing it. Throws Forbidden, or NotFound.
 */
export async function resetSecondFactor(actor: Actor, userId: string, now: Date): Promise<void> {
  if (!canAdminister(actor) || (isSignedIn(actor) && actor.userId === userId)) throw new Forbidden()
  await db().transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
    if (!user) throw new NotFound()
    const apps = await tx.delete(authenticatorApps).where(eq(authenticatorApps.userId, userId)).returning({ id: authenticatorApps.userId })
    const keys = await tx.delete(passkeys).where(eq(passkeys.userId, userId)).returning({ id: passkeys.id })
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    await tx.delete(accounts).where(eq(accounts.userId, userId))
    await tx.delete(attempts).where(eq(attempts.key, attemptKey(userId)))
    await endSessionsOf(tx, userId)
    await recordAudit(tx, { actor, event: 'second-factor.reset', subject: { type: 'user', id: userId }, before: { app: apps.length > 0, passkeys: keys.length }, at: now })
  })
}
