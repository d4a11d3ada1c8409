import { randomBytes, randomInt, scrypt } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { recoveryCodes } from '@/db/schema'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { attemptProof, type Proved, recordOwn } from './second-factors'
import { seal, unseal } from './seal'
import type { OwnSession } from './sessions'

/** Letters and digits that are not taken for one another. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const howMany = 10
const purpose = 'recovery codes'
/** How long a list that was shown may be kept. */
const offeredMinutes = 30

const newCode = (): string => Array.from({ length: 12 }, (_, at) => (at === 4 || at === 8 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join('')
const plain = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Slow on purpose: a copy of the database must not be tried out (scrypt, N 2^14, r 8, p 1). */
const hashOf = (code: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) => scrypt(plain(code), Buffer.from(salt, 'base64url'), 32, (error, key) => (error ? reject(error) : resolve(key.toString('base64url')))))

/** New codes for a person to keep, and the same sealed for the form that says so. Nothing is stored yet, so a list that was not kept opens nothing. */
export function offerRecoveryCodes({ actor, id }: OwnSession, now: Date): { codes: string[]; sealed: string } {
  const codes = Array.from({ length: howMany }, newCode)
  return { codes, sealed: seal(purpose, actor.userId, JSON.stringify({ codes, session: id, until: now.getTime() + offeredMinutes * 60_000 })) }
}

/** Stores the codes that were shown, hashed, in place of all former ones. Throws ExpectedError `expired` when they were shown too long ago, Forbidden when they are another's. */
export async function keepRecoveryCodes({ actor, id, hasFactor }: OwnSession, sealed: string, now: Date): Promise<void> {
  const opened = unseal(purpose, actor.userId, sealed)
  const offered = opened === undefined ? undefined : (JSON.parse(opened) as { codes: string[]; session: string; until: number })
  if (!offered || offered.session !== id || !hasFactor) throw new Forbidden()
  if (offered.until <= now.getTime()) throw new ExpectedError('expired', 409)
  const salt = randomBytes(16).toString('base64url')
  const hashes = await Promise.all(offered.codes.map((code) => hashOf(code, salt)))
  await db().transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.userId))
    await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ userId: actor.userId, hash, salt, createdAt: now })))
    await recordOwn(tx, actor, 'recovery-codes.made', now, { after: { count: hashes.length } })
  })
}

/** Proves the factor by a recovery code, which is used up by it. */
export const showRecoveryCode = (session: OwnSession, code: string, now: Date): Promise<Proved> =>
  attemptProof(session, now, (tx) => takeCode(tx, session.actor.userId, code, now))

async function takeCode(tx: Tx, userId: string, code: string, now: Date): Promise<object | undefined> {
  const [one] = await tx.select({ salt: recoveryCodes.salt }).from(recoveryCodes).where(eq(recoveryCodes.userId, userId)).limit(1)
  if (!one) return undefined
  const [taken] = await tx.update(recoveryCodes).set({ usedAt: now })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, await hashOf(code, one.salt)), isNull(recoveryCodes.usedAt))).returning()
  if (!taken) return undefined
  const [row] = await tx.select({ left: count() }).from(recoveryCodes).where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return { factor: 'recovery', codesLeft: row?.left ?? 0 }
}
