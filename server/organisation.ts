import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { customFetch } from 'next-auth'
import { NextRequest } from 'next/server'
import type { OrganisationError } from '@/lib/auth/organisation-errors'
import { runtime } from '@/lib/runtime'
import { verifyIdToken } from './id-token'
import { cookieName } from './session-cookie'

/** What the provider says of a person; `sub` never changes hands, an address may. */
export type Claims = { sub: string; email?: unknown; email_verified?: unknown }

/** How long one answer of the provider may take, in milliseconds. */
const patience = 10_000

const secure = (): boolean => runtime().env.baseUrl.startsWith('https:')
/** The library's notes for the way to the provider and back: state, nonce and the secret of PKCE, encrypted by it. */
const travel = () => ({ state: { name: cookieName('authjs.state') }, nonce: { name: cookieName('authjs.nonce') }, pkceCodeVerifier: { name: cookieName('authjs.pkce.code_verifier') } })
const travelNames = (): string[] => Object.values(travel()).map(({ name }) => name)
const isTravel = (cookie: string): boolean => travelNames().some((name) => cookie.startsWith(`${name}=`))

/** Set-Cookies that forget those notes: each way is gone once. */
export const forgetTravel = (): string[] => travelNames().map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`)

/**
 * The sign-in library for one request to or from the provider. It does the protocol and nothing else: authorization code with PKCE, state and nonce,
 * the id token's issuer, audience, time and nonce, and the claims from the provider's userinfo. It does not look at the signature of the id token:
 * `verifyIdToken()` does, before the library reads any claim. It has no database: who that person is here, and whether they may come in, is decided
 * in `server/organisation-sign-in.ts`.
 */
function library(seen: { claims?: Claims; error?: unknown }) {
  const { env } = runtime()
  const { issuer, clientId, clientSecret } = env.organisation ?? { issuer: '', clientId: '', clientSecret: '' }
  /** What the provider says of itself: read by the library, which refuses that of another issuer, and by us. */
  let metadata: { jwks_uri?: unknown } = {}
  const ask: typeof fetch = async (url, options) => {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(patience) })
    if (answer.ok && String(url).endsWith('/.well-known/openid-configuration')) metadata = await answer.clone().json()
    return answer
  }
  const conform = async (answer: Response): Promise<undefined> => {
    const { id_token: idToken, access_token: accessToken } = await answer.json()
    // Without an id token the library refuses the answer itself.
    if (typeof idToken === 'string') await verifyIdToken({ idToken, accessToken }, { issuer, clientId, keysAddress: metadata.jwks_uri, fetch: ask })
  }
  return NextAuth({
    basePath: '/api/auth', secret: env.AUTH_SECRET, trustHost: true, useSecureCookies: secure(), cookies: travel(),
    providers: [
      {
        id: 'organisation', name: 'organisation', type: 'oidc', issuer, clientId, clientSecret, checks: ['pkce', 'state', 'nonce'], idToken: false,
        profile: ({ sub, email }) => ({ id: sub, email }),
        token: { conform } as never,
        [customFetch]: ask,
      },
    ],
    callbacks: {
      signIn: ({ profile }) => {
        seen.claims = profile as Claims
        // Enough is known: the library is to make neither an account nor a session.
        return '/'
      },
    },
    logger: { error: (error) => void (seen.error ??= error), warn: () => {}, debug: () => {} },
  }).handlers
}

const request = (path: string, init?: ConstructorParameters<typeof NextRequest>[1]) => new NextRequest(new URL(`/api/auth/${path}`, runtime().env.baseUrl), init)

/** Where a browser goes to sign in at the organisation, with the cookies for its way back; undefined when the provider does not answer. */
export async function askOrganisation(): Promise<{ goTo: string; cookies: string[] } | undefined> {
  const csrfToken = randomBytes(32).toString('hex')
  const mark = createHash('sha256').update(`${csrfToken}${runtime().env.AUTH_SECRET}`).digest('hex')
  // The library wants its own proof that the post comes from our page; ours is that this is called by our handler alone.
  const cookie = `${cookieName('authjs.csrf-token')}=${encodeURIComponent(`${csrfToken}|${mark}`)}`
  const answer = await library({}).POST(request('signin/organisation', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, body: new URLSearchParams({ csrfToken }).toString() }))
  const goTo = answer.headers.get('location')
  const cookies = answer.headers.getSetCookie().filter(isTravel)
  return goTo && cookies.length === travelNames().length ? { goTo, cookies } : undefined
}

/** Checks what the provider sent back with the browser, and says whom it has signed in. `cookies` is the browser's Cookie header. */
export async function hearOrganisation(query: URLSearchParams, cookies: string): Promise<{ claims: Claims } | { refused: OrganisationError }> {
  const seen: Parameters<typeof library>[0] = {}
  const notes = cookies.split('; ').filter(isTravel).join('; ')
  await library(seen).GET(request(`callback/organisation?${query}`, { headers: { cookie: notes } }))
  if (seen.claims) return { claims: seen.claims }
  return { refused: query.get('error') === 'access_denied' ? 'cancelled' : isSilence(seen.error) ? 'away' : 'failed' }
}

/** No answer, against an answer that is wrong. */
function isSilence(error: unknown): boolean {
  const causes: unknown[] = []
  for (let next = error; next instanceof Error && causes.length < 8; next = next.cause instanceof Error ? next.cause : (next.cause as { err?: unknown } | undefined)?.err) causes.push(next)
  return causes.some((cause) => cause instanceof Error && (cause.name === 'TimeoutError' || cause.message === 'fetch failed'))
}
