import { createHash } from 'node:crypto'
import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attempts } from '@/db/schema'

/** Attempts are counted over this time. */
export const attemptWindowMinutes = 15

/**
 * Counts one attempt under a key and says whether it is still within `limit`. Instances and requests that come at
 * the same moment count one after the other. Refused attempts are not counted, so that waiting always helps.
 */
export async function takeAttempt(tx: Tx, { key, limit, now }: { key: string; limit: number; now: Date }): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${key}))`)
  const since = new Date(now.getTime() - attemptWindowMinutes * 60_000)
  const [row] = await tx.select({ made: count() }).from(attempts).where(and(eq(attempts.key, key), gt(attempts.at, since)))
  if ((row?.made ?? 0) >= limit) return false
  await tx.insert(attempts).values({ key, at: now })
  return true
}

/** The key for links to an address. Hashed: what strangers type about third persons need not be readable in the database. */
export const addressAttempts = (email: string): string => `sign-in:address:${createHash('sha256').update(email).digest('base64url')}`
