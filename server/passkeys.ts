import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type AuthenticationResponseJSON, generateAuthenticationOptions, generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema'
import { NotFound } from '@/lib/errors'
import { translator } from '@/lib/messages'
import { runtime } from '@/lib/runtime'
import { attemptProof, dropCodesWithoutFactor, type Proved, recordOwn } from './second-factors'
import { derivedKey } from './seal'
import type { OwnSession } from './sessions'

/** How long a page with a challenge may wait for its passkey. */
const challengeMinutes = 10

const origin = (): string => runtime().env.baseUrl
const host = (): string => new URL(origin()).hostname

type Use = 'create' | 'get'

/**
 * A challenge that needs no row: random bytes, its end, and a mark by AUTH_SECRET over both, the session's token and the use. It serves this session
 * alone, and only once: an answer that is taken renews the session's token.
 */
function challengeFor({ tokenHash }: OwnSession, use: Use, now: Date): Uint8Array<ArrayBuffer> {
  const body = Buffer.alloc(24)
  randomBytes(16).copy(body)
  body.writeBigUInt64BE(BigInt(now.getTime() + challengeMinutes * 60_000), 16)
  return Uint8Array.from(Buffer.concat([body, markOf(body, tokenHash, use)]))
}

const markOf = (body: Buffer, tokenHash: string, use: Use): Buffer => createHmac('sha256', derivedKey(`passkey ${use}`)).update(body).update(tokenHash).digest()

/** Whether a challenge that came back was made by `challengeFor` and is in time. */
const isOurs = ({ tokenHash }: OwnSession, use: Use, now: Date) => (challenge: string): boolean => {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 56) return false
  const body = bytes.subarray(0, 24)
  return timingSafeEqual(bytes.subarray(24), markOf(body, tokenHash, use)) && Number(body.readBigUInt64BE(16)) > now.getTime()
}

const keysOf = ({ actor }: OwnSession) => db().select().from(passkeys).where(eq(passkeys.userId, actor.userId))

/** What the browser needs to make a passkey; keys that are there already are named, so that none is made twice. */
export async function passkeyCreation(session: OwnSession, now: Date): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { actor } = session
  return generateRegistrationOptions({
    rpName: translator('en')('common.siteName'), rpID: host(), userName: actor.email, userDisplayName: actor.name ?? actor.email, userID: new TextEncoder().encode(actor.userId),
    challenge: challengeFor(session, 'create', now), attestationType: 'none', excludeCredentials: (await keysOf(session)).map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  })
}

/** What the browser needs to ask for one of the person's passkeys. */
export async function passkeyRequest(session: OwnSession, now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: host(), challenge: challengeFor(session, 'get', now), userVerification: 'required',
    allowCredentials: (await keysOf(session)).map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as never })),
  })
}

/** Reads what the browser's script posted; undefined when it is no answer of a passkey. */
function answerOf<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'id' in value && 'response' in value ? (value as T) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a new passkey under the name its owner gave it. */
export async function addPasskey(session: OwnSession, { answer, name }: { answer: string; name: string }, now: Date): Promise<Proved> {
  const response = answerOf<RegistrationResponseJSON>(answer)
  const verified = response && (await verifyRegistrationResponse({ response, expectedChallenge: isOurs(session, 'create', now), expectedOrigin: origin(), expectedRPID: host(), requireUserVerification: true }).catch(() => undefined))
  return attemptProof(session, now, async (tx) => {
    if (!verified?.verified) return undefined
    const { credential } = verified.registrationInfo
    const [stored] = await tx.insert(passkeys)
      .values({ userId: session.actor.userId, name, credentialId: credential.id, publicKey: Buffer.from(credential.publicKey).toString('base64url'), counter: credential.counter, transports: credential.transports ?? [], createdAt: now })
      .onConflictDoNothing().returning()
    if (!stored) return undefined
    await recordOwn(tx, session.actor, 'second-factor.added', now, { after: { factor: 'passkey', name } })
    return { factor: 'passkey' }
  })
}

/** Proves the factor by a passkey of this person. */
export const showPasskey = (session: OwnSession, answer: string, now: Date): Promise<Proved> =>
  attemptProof(session, now, (tx) => takeAnswer(tx, session, answer, now))

async function takeAnswer(tx: Tx, session: OwnSession, answer: string, now: Date): Promise<{ factor: 'passkey' } | undefined> {
  const response = answerOf<AuthenticationResponseJSON>(answer)
  const [key] = response ? await tx.select().from(passkeys).where(and(eq(passkeys.userId, session.actor.userId), eq(passkeys.credentialId, String(response.id)))).for('update') : []
  if (!response || !key) return undefined
  const credential = { id: key.credentialId, publicKey: Uint8Array.from(Buffer.from(key.publicKey, 'base64url')), counter: key.counter }
  const verified = await verifyAuthenticationResponse({ response, credential, expectedChallenge: isOurs(session, 'get', now), expectedOrigin: origin(), expectedRPID: host(), requireUserVerification: true }).catch(() => undefined)
  if (!verified?.verified) return undefined
  await tx.update(passkeys).set({ counter: verified.authenticationInfo.newCounter, usedAt: now }).where(eq(passkeys.id, key.id))
  return { factor: 'passkey' }
}

/** Takes one of the person's own passkeys away. Throws NotFound. */
export async function removePasskey({ actor }: OwnSession, id: string, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const [removed] = await tx.delete(passkeys).where(and(sql`${passkeys.id}::text = ${id}`, eq(passkeys.userId, actor.userId))).returning({ name: passkeys.name })
    if (!removed) throw new NotFound()
    await dropCodesWithoutFactor(tx, actor.userId)
    await recordOwn(tx, actor, 'second-factor.removed', now, { before: { factor: 'passkey', name: removed.name } })
  })
}
