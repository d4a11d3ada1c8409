import { and, eq, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { db, type Tx } from '@/db/client'
import { authenticatorApps } from '@/db/schema'
import { translator } from '@/lib/messages'
import { ExpectedError, NotFound } from '@/lib/errors'
import { attemptProof, dropCodesWithoutFactor, type Proved, recordOwn } from './second-factors'
import { derivedKey, seal, unseal } from './seal'
import type { OwnSession } from './sessions'

const purpose = 'authenticator app'
const period = 30

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({ issuer: translator('en')('common.siteName'), label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), algorithm: 'SHA1', digits: 6, period })

/**
 * The secret that is offered to an app which is not set up yet: 160 bits derived from AUTH_SECRET and this session's token, so that nothing is stored
 * before the first code. Proving the code renews the session, so no secret is offered twice.
 */
const offeredSecret = ({ tokenHash, actor }: OwnSession): Buffer => derivedKey(`${purpose} of ${actor.userId}`, tokenHash).subarray(0, 20)

/** What a person gives to the app: the address in the QR code, and the secret in letters, in groups of four. */
export function offerAuthenticatorApp(session: OwnSession): { uri: string; secret: string } {
  const totp = totpOf(offeredSecret(session), session.actor.email)
  return { uri: totp.toString(), secret: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** The half minute whose code this is: now's, or a neighbour's for clocks that differ; undefined for a wrong code. */
function stepOf(secret: Uint8Array, code: string, now: Date): number | undefined {
  const token = code.normalize('NFKC').replace(/\D/g, '')
  const delta = totpOf(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

/** Sets the app up once its first code is right. Throws ExpectedError `there-already`. */
export const addAuthenticatorApp = (session: OwnSession, code: string, now: Date): Promise<Proved> =>
  attemptProof(session, now, async (tx) => {
    const secret = offeredSecret(session)
    const step = stepOf(secret, code, now)
    if (step === undefined) return undefined
    const { actor } = session
    const [stored] = await tx.insert(authenticatorApps)
      .values({ userId: actor.userId, sealedSecret: seal(purpose, actor.userId, secret.toString('base64url')), lastStep: step, createdAt: now, usedAt: now })
      .onConflictDoNothing().returning()
    if (!stored) throw new ExpectedError('there-already', 409)
    await recordOwn(tx, actor, 'second-factor.added', now, { after: { factor: 'app' } })
    return { factor: 'app' }
  })

/** Proves the factor by a code of the app. A code is taken once, also by two posts at the same moment. */
export const showAppCode = (session: OwnSession, code: string, now: Date): Promise<Proved> =>
  attemptProof(session, now, (tx) => takeCode(tx, session.actor.userId, code, now))

async function takeCode(tx: Tx, userId: string, code: string, now: Date): Promise<{ factor: 'app' } | undefined> {
  const [app] = await tx.select().from(authenticatorApps).where(eq(authenticatorApps.userId, userId))
  const secret = app && unseal(purpose, userId, app.sealedSecret)
  const step = secret === undefined ? undefined : stepOf(Buffer.from(secret, 'base64url'), code, now)
  if (step === undefined) return undefined
  const [taken] = await tx.update(authenticatorApps).set({ lastStep: step, usedAt: now }).where(and(eq(authenticatorApps.userId, userId), lt(authenticatorApps.lastStep, step))).returning()
  return taken && { factor: 'app' }
}

/** Takes the app away. Throws NotFound. */
export async function removeAuthenticatorApp({ actor }: OwnSession, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const [removed] = await tx.delete(authenticatorApps).where(eq(authenticatorApps.userId, actor.userId)).returning()
    if (!removed) throw new NotFound()
    await dropCodesWithoutFactor(tx, actor.userId)
    await recordOwn(tx, actor, 'second-factor.removed', now, { before: { factor: 'app' } })
  })
}
