import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { attempts, passkeys } from '@/db/schema'
import { createAuthenticator } from '@/test/authenticator'
import { useDatabase } from '@/test/database'
import { newPerson, newSession, sessionOf, tokenIn } from '@/test/signed-in'
import { addPasskey, passkeyCreation, passkeyRequest, removePasskey, showPasskey } from './passkeys'
import { findFactors } from './second-factors'
import type { OwnSession } from './sessions'

useDatabase()
const now = new Date('2026-11-20T08:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const signIn = async (person: Awaited<ReturnType<typeof newPerson>>) => sessionOf(await newSession(person, now), now)
const wrong = { refused: 'wrong' }

/** A person with a passkey, signed in with it. */
async function withPasskey() {
  const person = await newPerson('officer')
  const authenticator = createAuthenticator()
  const session = await signIn(person)
  const { challenge } = await passkeyCreation(session, now)
  const proved = await addPasskey(session, { answer: authenticator.create({ challenge }), name: 'Laptop' }, now)
  if ('refused' in proved) throw new Error(proved.refused)
  return { person, authenticator, session: await sessionOf(tokenIn(proved.cookie), now) }
}

const challengeOf = async (session: OwnSession) => (await passkeyRequest(session, now)).challenge
const again = () => db().delete(attempts)

test('a passkey is added under its name and opens the next sign-in', async () => {
  const { person, authenticator, session } = await withPasskey()
  expect(session.standing).toBe('full')
  expect((await findFactors(session.actor)).passkeys).toMatchObject([{ name: 'Laptop', usedAt: null }])
  const next = await signIn(person)
  expect(next.standing).toBe('confirm')
  expect((await passkeyRequest(next, now)).userVerification).toBe('required')
  expect(await showPasskey(next, authenticator.get({ challenge: await challengeOf(next) }), now)).toHaveProperty('cookie')
  expect((await findFactors(session.actor)).passkeys).toMatchObject([{ usedAt: now }])
})

test('an answer opens nothing a second time, in another session, too late, or made for something else', async () => {
  const { person, authenticator } = await withPasskey()
  const [one, two] = [await signIn(person), await signIn(person)]
  const challenge = await challengeOf(one)
  const answer = authenticator.get({ challenge })
  expect(await showPasskey(two, answer, now)).toEqual(wrong)
  expect(await showPasskey(one, answer, after(10))).toEqual(wrong)
  expect(await showPasskey(one, authenticator.get({ challenge: (await passkeyCreation(one, now)).challenge }), now)).toEqual(wrong)
  expect(await showPasskey(one, authenticator.get({ challenge: Buffer.alloc(56).toString('base64url') }), now)).toEqual(wrong)
  await again()
  const proved = await showPasskey(one, answer, now)
  if ('refused' in proved) throw new Error(proved.refused)
  expect(await showPasskey(await sessionOf(tokenIn(proved.cookie), now), answer, now)).toEqual(wrong)
})

test.each([
  ['of another site', { origin: 'https://portal.example' }],
  ['made for another host', { host: 'elsewhere.test' }],
  ['without fingerprint, face or PIN', { verified: false }],
  ['of another kind', { type: 'webauthn.create' }],
])('an answer %s is refused', async (_, changes) => {
  const { person, authenticator } = await withPasskey()
  const next = await signIn(person)
  expect(await showPasskey(next, authenticator.get({ challenge: await challengeOf(next), ...changes }), now)).toEqual(wrong)
})

test('a passkey that counts backwards, one of somebody else and what is no answer are refused', async () => {
  const { person, authenticator } = await withPasskey()
  const stranger = await withPasskey()
  const first = await signIn(person)
  expect(await showPasskey(first, authenticator.get({ challenge: await challengeOf(first), counter: 7 }), now)).toHaveProperty('cookie')
  const next = await signIn(person)
  expect(await showPasskey(next, authenticator.get({ challenge: await challengeOf(next), counter: 6 }), now)).toEqual(wrong)
  expect(await showPasskey(next, stranger.authenticator.get({ challenge: await challengeOf(next) }), now)).toEqual(wrong)
  for (const nonsense of ['', '{}', 'null', '{"id":1,"response":{}}']) {
    await again()
    expect(await showPasskey(next, nonsense, now)).toEqual(wrong)
  }
})

test('a key without user verification, or with the challenge of another session, is not added; nor one key for two people', async () => {
  const [person, other] = [await newPerson('editor'), await newPerson('editor')]
  const [session, others] = [await signIn(person), await signIn(other)]
  const { challenge } = await passkeyCreation(session, now)
  const authenticator = createAuthenticator()
  expect(await addPasskey(session, { answer: authenticator.create({ challenge, verified: false }), name: 'x' }, now)).toEqual(wrong)
  expect(await addPasskey(others, { answer: authenticator.create({ challenge }), name: 'x' }, now)).toEqual(wrong)
  expect(await db().select().from(passkeys).where(eq(passkeys.userId, person.id))).toEqual([])
  expect(await addPasskey(session, { answer: authenticator.create({ challenge }), name: 'x' }, now)).toHaveProperty('cookie')
  expect(await addPasskey(others, { answer: authenticator.create({ challenge: (await passkeyCreation(others, now)).challenge }), name: 'x' }, now)).toEqual(wrong)
})

test('nobody removes the passkey of somebody else', async () => {
  const [{ session }, stranger] = [await withPasskey(), await withPasskey()]
  const [key] = (await findFactors(session.actor)).passkeys
  await expect(removePasskey(stranger.session, key!.id, now)).rejects.toMatchObject({ status: 404 })
  await removePasskey(session, key!.id, now)
  expect((await findFactors(session.actor)).passkeys).toEqual([])
})
