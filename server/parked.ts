import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { parkedForms } from '@/db/schema'
import { ExpectedError } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { takeAttempt } from './attempts'

/** How long a refused form waits for its writer, also over a new sign-in or a new build. */
const parkedHours = 24

const hash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * Keeps a posted form, by field name, for the page at `path`, and returns the secret token that brings it back. Only the
 * token's hash is stored.
 */
export async function parkForm(path: string, fields: Record<string, string[]>, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db().delete(parkedForms).where(lt(parkedForms.expires, now))
  await db().insert(parkedForms).values({ tokenHash: hash(token), path, fields: JSON.stringify(fields), expires: new Date(now.getTime() + parkedHours * 3_600_000) })
  return token
}

/** The form that was kept under the token for this page; undefined when there is none or it has expired. */
export async function findParkedForm(token: string | undefined, path: string, now: Date): Promise<Record<string, string[]> | undefined> {
  if (!token) return undefined
  const [row] = await db().select().from(parkedForms).where(and(eq(parkedForms.tokenHash, hash(token)), eq(parkedForms.path, path), gt(parkedForms.expires, now)))
  return row && (JSON.parse(row.fields) as Record<string, string[]>)
}

/** Larger than any form of the portal that is filled in by hand. */
const visitorBytes = 200_000

/**
 * Keeps a form that somebody posted without being signed in. Throws ExpectedError when it is too large, or when one network sends more of
 * them than people do.
 */
export async function parkVisitorForm(path: string, fields: Record<string, string[]>, network: string, now: Date): Promise<string> {
  if (JSON.stringify(fields).length > visitorBytes) throw new ExpectedError('form-too-large', 413)
  const limits = runtime().env.RATE_LIMITS
  const taken = !limits || (await db().transaction((tx) => takeAttempt(tx, { key: `park:network:${network}`, limit: limits.signInNetwork, now })))
  if (!taken) throw new ExpectedError('too-many-attempts', 429)
  return parkForm(path, fields, now)
}

/** Drops a kept form whose fields have been saved. */
export async function dropParkedForm(token: string | undefined): Promise<void> {
  if (token) await db().delete(parkedForms).where(eq(parkedForms.tokenHash, hash(token)))
}
