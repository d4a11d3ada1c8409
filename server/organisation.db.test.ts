import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { db } from '@/db/client'
import { accounts, audit, sessions, users } from '@/db/schema'
import { useDatabase } from '@/test/database'
import { clientId, clientSecret, type People, startIdentityProvider, startTamperingProvider, type Tampered } from '@/test/identity-provider'
import { newPerson, tokenIn } from '@/test/signed-in'
import { askOrganisation, hearOrganisation } from './organisation'
import { signInFromOrganisation } from './organisation-sign-in'
import { findSession } from './sessions'

const portal = useDatabase()
const now = new Date()
const people: People = {}
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let tampering: Awaited<ReturnType<typeof startTamperingProvider>>
let tampered: Tampered = {}

beforeAll(async () => {
  provider = await startIdentityProvider(people, 'http://localhost:3000/api/auth/callback/organisation')
  tampering = await startTamperingProvider(() => tampered)
})
afterAll(async () => {
  await provider.stop()
  await tampering.stop()
})
const use = (issuer: string) => {
  portal.runtime.env.organisation = { issuer, clientId, clientSecret }
}
afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  use(provider.issuer)
  tampered = {}
})

const header = (cookies: string[]): string => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

/** The way to the provider and back; what the portal then has in hand. */
async function goAndComeBack(who: string | undefined) {
  const way = await askOrganisation()
  if (!way) throw new Error('The provider did not answer.')
  return { query: (await provider.signIn(way.goTo, who)).searchParams, cookies: header(way.cookies) }
}

/** The whole sign-in of somebody whom the provider knows. */
async function signIn(who: string, next?: string) {
  const back = await goAndComeBack(who)
  const heard = await hearOrganisation(back.query, back.cookies)
  if ('refused' in heard) return heard
  return signInFromOrganisation({ claims: heard.claims, locale: 'ru', next, userAgent: null, now })
}

describe('with a real provider', () => {
  test('an invited officer comes in, returns to their page, and keeps their role', async () => {
    const officer = await newPerson('officer', { email: 'aida@akimat.test' })
    people.aida = { email: 'Aida@Akimat.test', email_verified: true }
    const came = await signIn('aida', '/ru/desk/TRK-2026-000001')
    if ('refused' in came) throw new Error(came.refused)
    expect(came.goTo).toBe('/ru/desk/TRK-2026-000001')
    expect((await findSession(tokenIn(came.cookies[0]!), now))?.actor).toMatchObject({ userId: officer.id, role: 'officer' })
    expect(await db().select().from(accounts)).toMatchObject([{ userId: officer.id, providerAccountId: 'aida', access_token: null, id_token: null, refresh_token: null }])
    expect(await db().select().from(audit).where(eq(audit.subjectId, officer.id))).toMatchObject([{ event: 'user.signed-in', after: { by: 'organisation' } }])
    expect(await signIn('aida')).toMatchObject({ goTo: '/ru/desk' })
  })

  test('the way is asked with a code, PKCE, state and nonce, and nothing of it opens anything by itself', async () => {
    const way = await askOrganisation()
    const asked = new URL(way!.goTo).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe('http://localhost:3000/api/auth/callback/organisation')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length, name).toBeGreaterThan(20)
    expect(way!.cookies).toHaveLength(3)
    for (const cookie of way!.cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/i)
  })

  test('over https the notes for the way are cookies of this host alone', async () => {
    const before = portal.runtime.env.baseUrl
    portal.runtime.env.baseUrl = 'https://invest.example'
    const way = await askOrganisation()
    portal.runtime.env.baseUrl = before
    expect(way!.cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['__Host-authjs.nonce', '__Host-authjs.pkce.code_verifier', '__Host-authjs.state'])
    for (const cookie of way!.cookies) expect(cookie).toMatch(/; Path=\/;.*; Secure/i)
  })

  test.each([
    ['whose address the provider has not verified', 'boris', { email: 'boris@akimat.test', email_verified: false }, 'officer', 'unverified'],
    ['of whose address the provider says nothing', 'chen', { email: 'chen@akimat.test' }, 'officer', 'unverified'],
    ['whom nobody invited', 'dana', { email: 'dana@akimat.test', email_verified: true }, undefined, 'notInvited'],
    ['who is an investor here', 'erik', { email: 'erik@akimat.test', email_verified: true }, 'investor', 'notInvited'],
  ] as const)('a person %s is refused, and nothing is made of them', async (_, who, claims, role, refused) => {
    people[who] = claims
    if (role) await newPerson(role, { email: claims.email })
    const before = [await db().select().from(users), await db().select().from(accounts), await db().select().from(sessions)]
    expect(await signIn(who)).toEqual({ refused })
    expect([await db().select().from(users), await db().select().from(accounts), await db().select().from(sessions)]).toEqual(before)
    expect(await db().select().from(audit).orderBy(desc(audit.id)).limit(1)).toMatchObject([{ event: 'sign-in.refused', actor: 'anyone', after: { reason: refused } }])
  })

  test('a deactivated officer is refused', async () => {
    people.farid = { email: 'farid@akimat.test', email_verified: true }
    await newPerson('officer', { email: 'farid@akimat.test', deactivatedAt: now })
    expect(await signIn('farid')).toEqual({ refused: 'notInvited' })
  })

  test('an address that comes with another account than before is refused', async () => {
    await newPerson('editor', { email: 'gul@akimat.test' })
    people.gul = { email: 'gul@akimat.test', email_verified: true }
    people.successor = { email: 'gul@akimat.test', email_verified: true }
    expect(await signIn('gul')).toHaveProperty('goTo')
    expect(await signIn('successor')).toEqual({ refused: 'otherAccount' })
    people.gul = { email: 'renamed@akimat.test', email_verified: true }
    await newPerson('admin', { email: 'renamed@akimat.test' })
    expect(await signIn('gul')).toEqual({ refused: 'otherAccount' })
  })

  test('a code is taken once', async () => {
    const back = await goAndComeBack('aida')
    expect(await hearOrganisation(back.query, back.cookies)).toHaveProperty('claims.sub', 'aida')
    expect(await hearOrganisation(back.query, back.cookies)).toEqual({ refused: 'failed' })
  })

  test('another state, no state, another browser and the cookies of another way are refused', async () => {
    const [back, other] = [await goAndComeBack('aida'), await goAndComeBack('aida')]
    const changed = new URLSearchParams(back.query)
    changed.set('state', other.query.get('state')!)
    expect(await hearOrganisation(changed, back.cookies)).toEqual({ refused: 'failed' })
    changed.delete('state')
    expect(await hearOrganisation(changed, back.cookies)).toEqual({ refused: 'failed' })
    expect(await hearOrganisation(back.query, '')).toEqual({ refused: 'failed' })
    expect(await hearOrganisation(back.query, other.cookies)).toEqual({ refused: 'failed' })
  })

  test('who stops at the provider is told that they did', async () => {
    const back = await goAndComeBack(undefined)
    expect(await hearOrganisation(back.query, back.cookies)).toEqual({ refused: 'cancelled' })
  })
})

describe('with a provider that answers wrongly', () => {
  const hear = async (changes: Tampered, query: Record<string, string> = {}) => {
    use(tampering.issuer)
    tampered = {}
    const way = await askOrganisation()
    tampered = changes
    return hearOrganisation(tampering.callback(way!.goTo, query), header(way!.cookies))
  }

  test('an answer that is in order is taken', async () => {
    expect(await hear({})).toMatchObject({ claims: { sub: 'aida', email: 'aida@akimat.test', email_verified: true } })
  })

  test.each([
    ['an id token with another nonce', { claims: { nonce: 'of another way' } }],
    ['an id token without a nonce', { claims: { nonce: undefined } }],
    ['an id token of another issuer', { claims: { iss: 'https://elsewhere.test' } }],
    ['an id token for another audience', { claims: { aud: 'another portal' } }],
    ['an id token for several, made for another of them', { claims: { aud: [clientId, 'another'], azp: 'another' } }],
    ['an id token that has expired', { claims: { iat: 1_700_000_000, exp: 1_700_000_300 } }],
    ['an id token made a year ahead', { claims: { iat: Math.floor(Date.now() / 1000) + 31_536_000, exp: Math.floor(Date.now() / 1000) + 31_537_000 } }],
    ['an id token without a time', { claims: { iat: undefined } }],
    ['an id token that never ends', { claims: { exp: undefined } }],
    ['an id token for another access token', { claims: { at_hash: 'ZmFsc2UgaGFsZiBvZiBpdA' } }],
    ['an id token of which only the algorithm is missing', { header: { alg: 'none' } }],
    ['an id token that is not signed', { header: { alg: 'none' }, signer: 'nobody', discovery: { id_token_signing_alg_values_supported: ['none', 'RS256'] } }],
    ['an id token with an empty signature', { signer: 'nobody' }],
    ['an id token signed with the client secret', { header: { alg: 'HS256' }, signer: 'client secret', discovery: { id_token_signing_alg_values_supported: ['HS256', 'RS256'] } }],
    ['an id token signed with the public key as a secret', { header: { alg: 'HS256' }, signer: 'public key', discovery: { id_token_signing_alg_values_supported: ['HS256', 'RS256'] } }],
    ['an id token signed by a stranger', { signer: 'stranger' }],
    ['an id token signed by a stranger, of a key that nobody has', { signer: 'stranger', header: { kid: 'unknown' } }],
    ['an id token changed after it was signed', { after: (idToken) => idToken.replace(/\.([^.]+)\./, (_, body) => `.${Buffer.from(Buffer.from(body, 'base64url').toString().replace('"aida"', '"boss"')).toString('base64url')}.`), userinfo: { sub: 'boss' } }],
    ['a provider without keys', { discovery: { jwks_uri: undefined } }],
    ['a provider whose keys come over another protocol', { discovery: { jwks_uri: 'https://localhost:9/jwks' } }],
    ['claims about somebody else', { userinfo: { sub: 'boss', email: 'boss@akimat.test' } }],
    ['a provider that calls itself by another name', { discovery: { issuer: 'https://elsewhere.test' } }],
  ] satisfies [string, Tampered][])('%s is refused', async (_, changes) => {
    expect(await hear(changes)).toEqual({ refused: 'failed' })
  })

  test('a provider that says it asked for several factors saves nobody those of the portal', async () => {
    await newPerson('officer', { email: 'aida@elsewhere.test' })
    const strong = { acr: 'urn:example:mfa', amr: ['pwd', 'otp', 'mfa'], auth_time: Math.floor(now.getTime() / 1000) }
    const heard = await hear({ claims: strong, userinfo: { sub: 'aida', email: 'aida@elsewhere.test', email_verified: true, ...strong } })
    if ('refused' in heard) throw new Error(heard.refused)
    portal.runtime.env.SECOND_FACTOR_ROLES = ['officer']
    onTestFinished(() => void (portal.runtime.env.SECOND_FACTOR_ROLES = []))
    const came = await signInFromOrganisation({ claims: heard.claims, locale: 'ru', next: undefined, userAgent: null, now })
    if ('refused' in came) throw new Error(came.refused)
    expect(await findSession(tokenIn(came.cookies[0]!), now)).toMatchObject({ standing: 'enrol', confirmedAt: null })
  })

  test('the access token that the id token names is taken', async () => {
    expect(await hear({ claims: { at_hash: createHash('sha256').update('an access token').digest().subarray(0, 16).toString('base64url') } })).toHaveProperty('claims')
  })

  test('a new key of the provider is asked for once it is met; what nobody has is asked for twice a minute at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
    expect(await hear({})).toHaveProperty('claims')
    tampering.rotate('second')
    later(31)
    const before = tampering.keysAsked()
    expect(await hear({})).toHaveProperty('claims')
    for (let time = 0; time < 5; time++) expect(await hear({ signer: 'stranger', header: { kid: `made up ${time}` } })).toEqual({ refused: 'failed' })
    expect(tampering.keysAsked() - before).toBe(1)
    // A key that the provider has withdrawn is not trusted for ever.
    tampering.rotate('third')
    later(601)
    expect(await hear({ header: { kid: 'second' }, signer: 'stranger' })).toEqual({ refused: 'failed' })
    expect(await hear({})).toHaveProperty('claims')
  })

  test('keys that cannot be fetched: the provider is away', async () => {
    expect(await hear({ discovery: { jwks_uri: 'http://localhost:9/jwks' } })).toEqual({ refused: 'away' })
  })

  test('an answer that names another issuer is refused', async () => {
    expect(await hear({ discovery: { authorization_response_iss_parameter_supported: true } }, { iss: 'https://elsewhere.test' })).toEqual({ refused: 'failed' })
  })

  test('a provider that is away is said to be away', async () => {
    use('http://localhost:9')
    expect(await askOrganisation()).toBeUndefined()
  })
})
