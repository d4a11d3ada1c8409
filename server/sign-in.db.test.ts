import { desc, eq } from 'drizzle-orm'
import pino from 'pino'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { db } from '@/db/client'
import { attempts, outbox, sessions, signInTokens, users } from '@/db/schema'
import { createLog, setLog } from '@/lib/log'
import { useDatabase } from '@/test/database'
import { findSignInLink, requestSignInLink, useSignInLink } from './sign-in'
import { hashSessionToken } from './token-hashes'
import { keepTypedAddress } from './typed-address'

const portal = useDatabase({ each: true })
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let seen = 0
beforeEach(() => {
  portal.runtime.env.RATE_LIMITS = null
  portal.runtime.mailQueued = () => seen++
})

const ask = (email = 'li@example.com', changes: Partial<Parameters<typeof requestSignInLink>[0]> = {}) => requestSignInLink({ email, locale: 'zh', network: '192.0.2.1', now, ...changes })

/** The token in the newest mail to the address. */
async function mailedToken(email = 'li@example.com'): Promise<string> {
  const [mail] = await db().select().from(outbox).where(eq(outbox.recipient, email)).orderBy(desc(outbox.createdAt)).limit(1)
  const link = mail!.textBody!.split('\n').filter((line) => line.startsWith('http'))
  expect(link).toHaveLength(1)
  return new URL(link[0]!).searchParams.get('token')!
}

const sessionOf = (used: Awaited<ReturnType<typeof useSignInLink>>) => /^authjs\.session-token=([^;]+)/.exec(used!.cookies[0]!)![1]!

test('a link signs a new address in as an investor, in the language of the page', async () => {
  await ask()
  const used = await useSignInLink({ token: await mailedToken(), locale: 'zh', now })
  expect(used?.goTo).toBe('/zh/account')
  expect(await db().select().from(users)).toMatchObject([{ email: 'li@example.com', role: 'investor', locale: 'zh', emailVerified: expect.any(Date) }])
  expect(used?.cookies[0]).toMatch(/HttpOnly; SameSite=Lax$/i)
})

test('over https the session is in a cookie that no other host can set, and that never leaves this one', async () => {
  portal.runtime.env.baseUrl = 'https://invest.example'
  await ask()
  const used = await useSignInLink({ token: await mailedToken(), locale: 'zh', now })
  expect(used?.cookies[0]).toMatch(/^__Host-authjs\.session-token=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax; Secure$/)
  expect(keepTypedAddress('li@example.com')).toMatch(/^__Host-sign-in-address=.*; Path=\/; .*; Secure$/)
})

test('each sign-in and each refused one is in the log, without address and token', async () => {
  const lines: string[] = []
  setLog(pino({ base: undefined }, { write: (line) => void lines.push(line) }))
  onTestFinished(() => setLog(createLog('silent')))
  portal.runtime.env.RATE_LIMITS = { signInAddress: 5, signInNetwork: 1, requestsNetwork: 6000 }
  await ask()
  await expect(ask()).rejects.toThrow('too-many')
  const token = await mailedToken()
  await useSignInLink({ token, locale: 'zh', now })
  await useSignInLink({ token, locale: 'zh', now })
  const [person] = await db().select().from(users)
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ why: 'too-many', msg: 'A sign-in was refused' }, { who: person!.id, by: 'link', msg: 'Signed in' }, { why: 'link', msg: 'A sign-in was refused' }])
  for (const never of ['li@example.com', token]) expect(lines.join()).not.toContain(never)
})

test('neither links nor sessions stand in the database in a form that opens anything', async () => {
  await ask()
  const token = await mailedToken()
  expect(JSON.stringify(await db().select().from(signInTokens))).not.toContain(token)
  const session = sessionOf(await useSignInLink({ token, locale: 'en', now }))
  expect(await db().select().from(sessions)).toMatchObject([{ sessionToken: hashSessionToken(session) }])
})

test('a link works once, also for two posts at the same moment', async () => {
  await ask()
  const token = await mailedToken()
  const posts = await Promise.all([1, 2, 3, 4].map(() => useSignInLink({ token, locale: 'en', now })))
  expect(posts.filter(Boolean)).toHaveLength(1)
  expect(await db().select().from(sessions)).toHaveLength(1)
  expect(await useSignInLink({ token, locale: 'en', now })).toBeUndefined()
})

test('two links of a new address used at the same moment make one account', async () => {
  await ask()
  const first = await mailedToken()
  await ask()
  const second = await mailedToken()
  const posts = await Promise.all([first, second].map((token) => useSignInLink({ token, locale: 'en', now })))
  expect(posts.filter(Boolean)).toHaveLength(2)
  expect(await db().select().from(users)).toHaveLength(1)
})

test('looking at a link, as mail filters do, leaves it usable', async () => {
  await ask('li@example.com', { next: '/zh/eoi/new?project=x' })
  const token = await mailedToken()
  for (let look = 0; look < 3; look++) expect(await findSignInLink(token, now)).toEqual({ email: 'li@example.com', next: '/zh/eoi/new?project=x' })
  expect((await useSignInLink({ token, locale: 'zh', now }))?.goTo).toBe('/zh/eoi/new?project=x')
})

test('a link dies after ten minutes', async () => {
  await ask()
  const token = await mailedToken()
  expect(await findSignInLink(token, later(9.9))).toBeDefined()
  expect(await useSignInLink({ token, locale: 'en', now: later(10) })).toBeUndefined()
  expect(await db().select().from(sessions)).toEqual([])
})

test('no other host, no endless round and no control character is followed as next', async () => {
  for (const next of ['//evil.example/en', 'https://evil.example', '/\\evil.example', '/en/sign-in?next=/en/sign-in', '/api/auth/signout', '/en\n/x']) {
    await ask('li@example.com', { next })
    expect((await useSignInLink({ token: await mailedToken(), locale: 'en', now }))?.goTo, next).toBe('/en/account')
  }
})

test('every sign-in is a new session and ends the one that the browser had', async () => {
  await ask()
  const first = sessionOf(await useSignInLink({ token: await mailedToken(), locale: 'en', now }))
  await ask()
  const second = sessionOf(await useSignInLink({ token: await mailedToken(), locale: 'en', formerSession: first, now }))
  expect(second).not.toBe(first)
  expect(await db().select().from(sessions)).toMatchObject([{ sessionToken: hashSessionToken(second) }])
})

test('a known address costs the same rows as an unknown one', async () => {
  await db().insert(users).values({ email: 'known@example.com', role: 'officer' })
  await ask('known@example.com')
  await ask('new@example.com')
  for (const email of ['known@example.com', 'new@example.com']) {
    expect(await db().select().from(outbox).where(eq(outbox.recipient, email))).toHaveLength(1)
    expect(await db().select().from(signInTokens).where(eq(signInTokens.identifier, email))).toHaveLength(1)
  }
  expect(await db().select().from(users)).toHaveLength(1)
})

test('a closed account gets no link, and one it still holds opens nothing', async () => {
  await ask()
  const token = await mailedToken()
  await db().insert(users).values({ email: 'li@example.com', deactivatedAt: now })
  await ask()
  expect(await db().select().from(outbox)).toHaveLength(1)
  expect(await useSignInLink({ token, locale: 'en', now })).toBeUndefined()
  expect(await db().select().from(sessions)).toEqual([])
})

test('an address that has had its links gets the same answer and no further one, until a quarter of an hour has passed', async () => {
  portal.runtime.env.RATE_LIMITS = { signInAddress: 2, signInNetwork: 100, requestsNetwork: 100 }
  for (let time = 0; time < 5; time++) await ask()
  expect(await db().select().from(outbox)).toHaveLength(2)
  await ask('other@example.com')
  expect(await db().select().from(outbox)).toHaveLength(3)
  await ask('li@example.com', { now: later(15.1) })
  expect(await db().select().from(outbox)).toHaveLength(4)
})

test('a network that asks too often is told so, other networks are not', async () => {
  portal.runtime.env.RATE_LIMITS = { signInAddress: 100, signInNetwork: 3, requestsNetwork: 100 }
  const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => ask(`person${index}@example.com`)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too-many', status: 429 } })
  expect(await db().select().from(outbox)).toHaveLength(3)
  await ask('li@example.com', { network: '192.0.2.2' })
  expect(await db().select().from(outbox)).toHaveLength(4)
})

test('what is counted names no address', async () => {
  portal.runtime.env.RATE_LIMITS = { signInAddress: 5, signInNetwork: 5, requestsNetwork: 100 }
  await ask()
  expect(JSON.stringify(await db().select().from(attempts))).not.toContain('li@example.com')
})

test('the sending job is woken after the link is stored', async () => {
  seen = 0
  await ask()
  expect(seen).toBe(1)
})
