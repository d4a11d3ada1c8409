import { createHash, timingSafeEqual } from 'node:crypto'
import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey, jwtVerify } from 'jose'

/** Signatures that only the provider can make. None with a shared secret: the client secret is no proof of who signed. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
/** Clocks of the provider and ours may be this far apart, in seconds. */
const clockTolerance = 30
/** Keys are asked for again after ten minutes; at once for a key that is not among them, though at most every half minute. */
const keysLive = { cacheMaxAge: 600_000, cooldownDuration: 30_000 }

let known: { address: string; find: JWTVerifyGetKey } | undefined

function keysAt(address: string, issuer: string, fetch: FetchImplementation): JWTVerifyGetKey {
  if (new URL(address).protocol !== new URL(issuer).protocol) throw new Error('The keys of the provider stand at an address that is no better than any other.')
  if (known?.address !== address) known = { address, find: createRemoteJWKSet(new URL(address), { ...keysLive, [customFetch]: fetch }) }
  return known.find
}

/** What `at_hash` says of the access token: the left half of its hash, with the hash of the signature. */
function isHashOf(token: string, alg: string, hash: string): boolean {
  const whole = createHash(/512$|^Ed/.test(alg) ? 'sha512' : alg.endsWith('384') ? 'sha384' : 'sha256').update(token).digest()
  const half = whole.subarray(0, whole.length / 2)
  const said = Buffer.from(hash, 'base64url')
  return said.length === half.length && timingSafeEqual(said, half)
}

type Answer = { idToken: string; accessToken: unknown }
type Expected = { issuer: string; clientId: string; keysAddress: unknown; fetch: FetchImplementation }

/**
 * Throws unless the id token was signed by one of the provider's own keys, for this portal, now, and together with this access token.
 * The nonce, and whose token it is among several audiences, is checked by the sign-in library.
 */
export async function verifyIdToken({ idToken, accessToken }: Answer, { issuer, clientId, keysAddress, fetch }: Expected): Promise<void> {
  if (typeof keysAddress !== 'string') throw new Error('The provider does not say where its keys are.')
  const { payload, protectedHeader } = await jwtVerify(idToken, keysAt(keysAddress, issuer, fetch), { algorithms, issuer, audience: clientId, clockTolerance, maxTokenAge: 600, requiredClaims: ['sub', 'exp', 'nonce'] })
  if (payload.at_hash === undefined) return
  if (typeof payload.at_hash !== 'string' || typeof accessToken !== 'string' || !isHashOf(accessToken, protectedHeader.alg, payload.at_hash)) throw new Error('The id token belongs to another access token.')
}
