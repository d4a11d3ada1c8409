import { and, eq, gt, gte, notExists, type SQL, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { db } from '../client'
import { eoiReads, eois } from '../schema'

/**
 * The other side did something in the case since the actor last opened it: for officers the investor, for investors and their colleagues the
 * unit. Nobody else answers, so nothing is new for them. Says nothing about who may read the case.
 */
export function unreadBy(actor: Actor): SQL {
  const done = actor.role === 'officer' ? eois.investorVersion : actor.role === 'investor' ? eois.unitVersion : undefined
  if (!isSignedIn(actor) || !done) return sql`false`
  return and(gt(done, 0), notExists(db().select({ one: sql`1` }).from(eoiReads).where(and(eq(eoiReads.userId, actor.userId), eq(eoiReads.eoiId, eois.id), gte(eoiReads.version, done)))))!
}
