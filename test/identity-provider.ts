import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'

export const clientId = 'portal'
export const clientSecret = 'the secret of the portal at the provider'

/** What a provider says of a person, by their id there. */
export type People = Record<string, { email: string; email_verified?: boolean }>

const listen = async (server: http.Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
const closing = (server: http.Server) => async (): Promise<void> => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/**
 * A real OpenID Connect provider on this machine. Browsers that come are whom `become` says. `signIn` goes there as a browser does, signs `who` in, or refuses where it is undefined,
 * and gives the address to which the provider sends the browser back.
 */
export async function startIdentityProvider(people: People, redirectUri: string) {
  let handle: http.RequestListener = (_, response) => response.end()
  const server = http.createServer((request, response) => handle(request, response))
  const issuer = await listen(server)
  const provider = new OidcProvider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  let signingIn: string | undefined
  const usual = provider.callback()
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void usual(request, response)
    void provider.interactionFinished(request, response, signingIn ? { login: { accountId: signingIn } } : { error: 'access_denied', error_description: 'The person stopped.' })
  }
  return {
    issuer,
    stop: closing(server),
    /** Whoever comes next is this person, or refuses. */
    become: (who: string | undefined) => void (signingIn = who),
    signIn: async (address: string, who: string | undefined): Promise<URL> => {
      signingIn = who
      const jar = new Map<string, string>()
      let next = address
      for (let step = 0; step < 10; step++) {
        const answer = await fetch(next, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
        for (const cookie of answer.headers.getSetCookie()) jar.set(cookie.split('=')[0]!, cookie.split(';')[0]!.split('=').slice(1).join('='))
        next = new URL(answer.headers.get('location') ?? '', next).href
        if (next.startsWith(redirectUri)) return new URL(next)
      }
      throw new Error(`The provider did not send the browser back: ${next}`)
    },
  }
}

export type Tampered = {
  header?: { alg?: string; kid?: string }
  claims?: object
  userinfo?: object
  discovery?: object
  /** Who signs: the provider, somebody with a key of their own, or whoever knows a shared secret. */
  signer?: 'provider' | 'stranger' | 'client secret' | 'public key' | 'nobody'
  /** Changes the signed token. */
  after?: (idToken: string) => string
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const newKey = (kid: string) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) })
type Key = ReturnType<typeof newKey>

/** The signature of an id token, or what a forger puts in its place. */
function signature(body: string, signer: Tampered['signer'], key: Key, stranger: KeyObject): string {
  const shared = (secret: string): string => createHmac('sha256', secret).update(body).digest('base64url')
  if (signer === 'nobody') return ''
  if (signer === 'client secret') return shared(clientSecret)
  if (signer === 'public key') return shared(key.publicKey.export({ type: 'spki', format: 'pem' }) as string)
  return createSign('RSA-SHA256').update(body).sign(signer === 'stranger' ? stranger : key.privateKey, 'base64url')
}

/** A provider that answers every code with a signed id token, changed as a test wants it. */
export async function startTamperingProvider(tampered: () => Tampered) {
  let key = newKey('first')
  const stranger = newKey('first').privateKey
  let [nonce, keysAsked] = ['', 0]
  const server = http.createServer((request, response) => {
    const send = (value: object) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const { header, claims, userinfo, discovery, signer, after = (idToken) => idToken } = tampered()
    if (request.url?.startsWith('/.well-known/')) {
      return void send({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/me`, jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['RS256'], ...discovery })
    }
    if (request.url === '/jwks') {
      keysAsked += 1
      return void send({ keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: key.kid, use: 'sig', alg: 'RS256' }] })
    }
    if (request.url === '/me') return void send({ sub: 'aida', email: 'aida@akimat.test', email_verified: true, ...userinfo })
    const seconds = Math.floor(Date.now() / 1000)
    const body = `${base64url({ alg: 'RS256', kid: key.kid, ...header })}.${base64url({ iss: issuer, aud: clientId, sub: 'aida', nonce, iat: seconds, exp: seconds + 300, ...claims })}`
    send({ access_token: 'an access token', token_type: 'Bearer', expires_in: 300, id_token: after(`${body}.${signature(body, signer, key, stranger)}`) })
  })
  const issuer = await listen(server)
  return {
    issuer,
    stop: closing(server),
    /** Signs with another key from now on, and offers that alone. */
    rotate: (kid: string): void => void (key = newKey(kid)),
    /** How often the keys were asked for. */
    keysAsked: (): number => keysAsked,
    /** The address with which the browser comes back, for the one with which it was sent. */
    callback: (address: string, changes: Record<string, string> = {}): URLSearchParams => {
      const asked = new URL(address).searchParams
      nonce = asked.get('nonce') ?? ''
      return new URLSearchParams({ code: 'a code', state: asked.get('state') ?? '', ...changes })
    },
  }
}
