import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { accounts, attempts, documents, eoiColleagues, eoiReads, eois, erasures, investorProfiles, outbox, passkeys, authenticatorApps, recoveryCodes, sessions, shortlistItems, signInTokens, users } from '@/db/schema'
import { unsentDocuments } from '@/db/visibility'
import type { Actor, SignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { openStates } from '@/lib/eoi/states'
import { ExpectedError, NotFound } from '@/lib/errors'
import { erasedAddress, erasedParts, keptParts } from '@/lib/own-data/parts'
import { addressAttempts } from '@/server/attempts'
import { recordAudit } from '@/server/audit'
import { storage } from '@/server/documents/storage'

const clearing: Actor = { role: 'system', name: 'erasure' }

/**
 * The investor asks to be erased. Drafts, profile, shortlist and choices go at once; the account with them when no case is open, else when the last
 * one has been closed. Asked twice it is one request. Gives whether the account is gone. Throws NotFound for staff, ExpectedError `confirm`.
 */
export async function requestErasure(actor: SignedIn, confirmed: boolean, now: Date): Promise<'done' | 'waiting'> {
  if (!canInquire(actor)) throw new NotFound()
  if (!confirmed) throw new ExpectedError('confirm')
  const keys: string[] = []
  const state = await db().transaction(async (tx) => {
    const person = await lockPerson(tx, actor.userId)
    if (!person || person.deactivatedAt) throw new NotFound()
    const waiting = await findWaiting(tx, actor.userId)
    if (!waiting) {
      await tx.insert(erasures).values({ userId: actor.userId, requestedAt: now })
      await recordAudit(tx, { actor, event: 'erasure.requested', subject: { type: 'user', id: actor.userId }, at: now })
    }
    keys.push(...(await clearUnfinished(tx, actor.userId)))
    if (await hasOpenCases(tx, actor.userId)) return 'waiting'
    await closeAccount(tx, actor, person, now)
    return 'done'
  })
  for (const key of keys) await storage().delete(key)
  return state
}

/** The investor stays after all. What went at once does not come back. Throws NotFound when no request waits. */
export async function keepAccount(actor: SignedIn, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    await lockPerson(tx, actor.userId)
    const gone = await tx.delete(erasures).where(and(eq(erasures.userId, actor.userId), isNull(erasures.doneAt))).returning({ id: erasures.id })
    if (gone.length === 0) throw new NotFound()
    await recordAudit(tx, { actor, event: 'erasure.taken-back', subject: { type: 'user', id: actor.userId }, at: now })
  })
}

/** Closes the accounts of those who asked for it and whose last case has been closed since. Gives how many. */
export async function finishErasures(now: Date): Promise<number> {
  const waiting = await db().select({ userId: erasures.userId }).from(erasures).where(isNull(erasures.doneAt))
  let done = 0
  for (const { userId } of waiting) {
    const keys: string[] = []
    await db().transaction(async (tx) => {
      const person = await lockPerson(tx, userId)
      if (!person || !(await findWaiting(tx, userId))) return
      keys.push(...(await clearUnfinished(tx, userId)))
      if (await hasOpenCases(tx, userId)) return
      await closeAccount(tx, clearing, person, now)
      done += 1
    })
    for (const key of keys) await storage().delete(key)
  }
  return done
}

type Person = typeof users.$inferSelect

const lockPerson = async (tx: Tx, userId: string): Promise<Person | undefined> => (await tx.select().from(users).where(eq(users.id, userId)).for('update'))[0]
const findWaiting = async (tx: Tx, userId: string) => (await tx.select({ id: erasures.id }).from(erasures).where(and(eq(erasures.userId, userId), isNull(erasures.doneAt))))[0]
const hasOpenCases = async (tx: Tx, userId: string): Promise<boolean> => (await tx.$count(eois, and(eq(eois.ownerId, userId), inArray(eois.state, [...openStates])))) > 0

/** Removes what no case needs: what was begun and never sent, and what only made the next form easier. Gives the keys of contents that are to go. */
async function clearUnfinished(tx: Tx, userId: string): Promise<string[]> {
  const unsent = await tx.delete(documents).where(and(eq(documents.uploadedBy, userId), unsentDocuments)).returning({ key: documents.storageKey })
  // A draft that is being sent at this moment is one no more when its lock is free.
  await tx.delete(eois).where(and(eq(eois.ownerId, userId), eq(eois.state, 'draft')))
  await tx.delete(investorProfiles).where(eq(investorProfiles.userId, userId))
  await tx.delete(shortlistItems).where(eq(shortlistItems.userId, userId))
  await tx.update(users).set({ mutedMails: [], timeZone: null }).where(eq(users.id, userId))
  return unsent.map(({ key }) => key)
}

/** Ends the account: nobody signs in to it any more, and nothing but the inquiries says whose it was. */
async function closeAccount(tx: Tx, actor: Actor, { id, email }: Person, now: Date): Promise<void> {
  for (const table of [sessions, accounts, passkeys, authenticatorApps, recoveryCodes, eoiReads]) await tx.delete(table).where(eq(table.userId, id))
  await tx.delete(signInTokens).where(eq(signInTokens.identifier, email))
  await tx.delete(attempts).where(inArray(attempts.key, [addressAttempts(email), `colleague:${id}`, `export:${id}`, `message:${id}`]))
  await tx.delete(eoiColleagues).where(or(eq(eoiColleagues.invitedBy, id), eq(eoiColleagues.userId, id), eq(eoiColleagues.email, email)))
  await tx.delete(outbox).where(eq(outbox.recipient, email))
  await tx
    .update(users)
    .set({ email: erasedAddress(id), name: null, image: null, emailVerified: null, lastSignInAt: null, deactivatedAt: now, deactivationReason: null, version: sql`${users.version} + 1`, updatedAt: now })
    .where(eq(users.id, id))
  const cases = await tx.$count(eois, eq(eois.ownerId, id))
  const outcome = { erased: [...erasedParts], kept: keptParts.filter(({ what }) => what === 'audit' || cases > 0).map((part) => ({ ...part })) }
  await tx.update(erasures).set({ doneAt: now, outcome }).where(and(eq(erasures.userId, id), isNull(erasures.doneAt)))
  await recordAudit(tx, { actor, event: 'erasure.done', subject: { type: 'user', id }, after: { cases }, at: now })
}
