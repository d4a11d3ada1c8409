import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit, authenticatorApps, recoveryCodes } from '@/db/schema'
import type { Role } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { newPerson, newSession, sessionOf, tokenIn } from '@/test/signed-in'
import { addAuthenticatorApp, offerAuthenticatorApp, removeAuthenticatorApp, showAppCode } from './authenticator-app'
import { runCommand } from './commands'
import { keepRecoveryCodes, offerRecoveryCodes, showRecoveryCode } from './recovery-codes'
import { findFactors, type Proved, resetSecondFactor } from './second-factors'
import { nextStep } from './session'
import { findSession, isRecent, type OwnSession } from './sessions'

useDatabase()
const now = new Date('2026-11-20T08:00:10Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const codeOf = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at.getTime() })
const renewed = (proved: Proved, at = now): Promise<OwnSession> => {
  if ('refused' in proved) throw new Error(`Refused: ${proved.refused}`)
  return sessionOf(tokenIn(proved.cookie), at)
}
const events = async (userId: string) => (await db().select().from(audit).where(eq(audit.subjectId, userId)).orderBy(audit.id)).map(({ event }) => event)

/** A person with an app; `secret` is what the app holds. */
async function withApp(role: Role = 'officer') {
  const person = await newPerson(role)
  const token = await newSession(person, now)
  const before = await sessionOf(token, now)
  const { secret } = offerAuthenticatorApp(before)
  const session = await renewed(await addAuthenticatorApp(before, codeOf(secret, now), now))
  return { person, token, session, secret }
}

/** A new sign-in of the person: the first factor alone. */
const signInAgain = async (person: { id: string; role: Role }, at: Date) => sessionOf(await newSession(person, at), at)

test('an app is set up by its first code, in a session with a new token, and nothing of it stands readable in the database', async () => {
  const { person, token, session, secret } = await withApp()
  expect(session.standing).toBe('full')
  expect(await findSession(token, now)).toBeUndefined()
  const stored = JSON.stringify([await db().select().from(authenticatorApps), await db().select().from(audit)])
  expect(stored).not.toContain(secret.replaceAll(' ', ''))
  expect(stored).not.toContain(Buffer.from(Secret.fromBase32(secret.replaceAll(' ', '')).bytes).toString('base64url'))
  expect(await events(person.id)).toEqual(['second-factor.added', 'second-factor.shown'])
})

test('looking at the set-up stores nothing, a wrong code sets nothing up, and each session is offered another secret', async () => {
  const person = await newPerson('editor')
  const [one, two] = [await signInAgain(person, now), await signInAgain(person, now)]
  expect(offerAuthenticatorApp(one)).toEqual(offerAuthenticatorApp(one))
  expect(offerAuthenticatorApp(one).secret).not.toBe(offerAuthenticatorApp(two).secret)
  expect(await addAuthenticatorApp(one, codeOf(offerAuthenticatorApp(two).secret, now), now)).toEqual({ refused: 'wrong' })
  expect((await findFactors(one.actor)).app).toBeUndefined()
})

test('whoever has set an app up is asked at the next sign-in, also in a browser that is signed in already', async () => {
  const { person, secret } = await withApp('investor')
  const next = await signInAgain(person, after(60))
  expect(next.standing).toBe('confirm')
  expect(nextStep(next, 'en', '/en/account')).toBe('/en/sign-in/second-factor?next=%2Fen%2Faccount')
  expect((await renewed(await showAppCode(next, codeOf(secret, after(60)), after(60)), after(60))).standing).toBe('full')
})

test('a code is taken once: not twice, not one from before it, and by one of two posts at the same moment', async () => {
  const { person, secret } = await withApp()
  expect(await showAppCode(await signInAgain(person, after(5)), codeOf(secret, now), after(5))).toEqual({ refused: 'wrong' })
  const code = codeOf(secret, after(60))
  const [one, two] = [await signInAgain(person, after(60)), await signInAgain(person, after(60))]
  const both = await Promise.all([one, two].map((session) => showAppCode(session, code, after(60))))
  expect(both.filter((proved) => 'cookie' in proved)).toHaveLength(1)
  expect(await showAppCode(await signInAgain(person, after(60)), codeOf(secret, after(30)), after(60))).toEqual({ refused: 'wrong' })
})

test.each([[-30, true], [30, true], [-90, false], [90, false]])('a clock that is %i seconds off is %s', async (seconds, taken) => {
  const { person, secret } = await withApp()
  const at = after(600)
  expect('cookie' in (await showAppCode(await signInAgain(person, at), codeOf(secret, new Date(at.getTime() + seconds * 1000)), at))).toBe(taken)
})

test('after five wrong codes no code is taken for a quarter of an hour, in no session, and the others are not concerned', async () => {
  const { person, secret } = await withApp()
  const at = after(600)
  for (let time = 0; time < 5; time++) expect(await showAppCode(await signInAgain(person, at), '000000', at)).toEqual({ refused: 'wrong' })
  expect(await showAppCode(await signInAgain(person, at), codeOf(secret, at), at)).toEqual({ refused: 'tooMany' })
  expect(await showRecoveryCode(await signInAgain(person, at), 'ABCD-EFGH-JKMN', at)).toEqual({ refused: 'tooMany' })
  const later = after(600 + 15 * 60 + 1)
  expect(await showAppCode(await signInAgain(person, later), codeOf(secret, later), later)).toHaveProperty('cookie')
  const other = await withApp()
  expect(await showAppCode(await signInAgain(other.person, at), codeOf(other.secret, at), at)).toHaveProperty('cookie')
})

test('recovery codes are stored hashed, once they are kept, and each opens one sign-in', async () => {
  const { person, session } = await withApp()
  const { codes, sealed } = offerRecoveryCodes(session, now)
  expect(new Set(codes).size).toBe(10)
  expect(await showRecoveryCode(await signInAgain(person, now), codes[0]!, now)).toEqual({ refused: 'wrong' })
  await keepRecoveryCodes(session, sealed, now)
  const stored = JSON.stringify([await db().select().from(recoveryCodes), await db().select().from(audit)])
  for (const code of codes) expect(stored).not.toContain(code)
  expect(sealed).not.toContain(codes[0])

  expect((await renewed(await showRecoveryCode(await signInAgain(person, now), ` ${codes[0]!.toLowerCase().replaceAll('-', ' ')} `, now))).standing).toBe('full')
  expect(await showRecoveryCode(await signInAgain(person, now), codes[0]!, now)).toEqual({ refused: 'wrong' })
  expect((await findFactors(session.actor)).codesLeft).toBe(9)
})

test('new recovery codes replace the former ones; a list of another person, another session or long ago is refused', async () => {
  const { person, session } = await withApp()
  const stranger = await withApp()
  const [first, second] = [offerRecoveryCodes(session, now), offerRecoveryCodes(session, now)]
  await keepRecoveryCodes(session, first.sealed, now)
  await keepRecoveryCodes(session, second.sealed, now)
  expect(await showRecoveryCode(await signInAgain(person, now), first.codes[0]!, now)).toEqual({ refused: 'wrong' })
  await expect(keepRecoveryCodes(stranger.session, first.sealed, now)).rejects.toMatchObject({ status: 403 })
  await expect(keepRecoveryCodes(await signInAgain(person, now), first.sealed, now)).rejects.toMatchObject({ status: 403 })
  await expect(keepRecoveryCodes(session, `${first.sealed.slice(0, -2)}AA`, now)).rejects.toMatchObject({ status: 403 })
  await expect(keepRecoveryCodes(session, first.sealed, after(31 * 60))).rejects.toMatchObject({ code: 'expired' })
})

test('a removed app is asked for no more, its codes go with it, and the proof is too old after a quarter of an hour', async () => {
  const { person, session } = await withApp()
  await keepRecoveryCodes(session, offerRecoveryCodes(session, now).sealed, now)
  expect([isRecent(session, after(14 * 60)), isRecent(session, after(15 * 60))]).toEqual([true, false])
  await removeAuthenticatorApp(session, now)
  expect(await findFactors(session.actor)).toMatchObject({ app: undefined, codesLeft: 0 })
  expect((await signInAgain(person, now)).standing).toBe('full')
  expect((await events(person.id)).at(-1)).toBe('second-factor.removed')
})

test('an admin resets a colleague: factors, codes and sessions go, and the audit says who did it', async () => {
  const { person, session } = await withApp()
  await keepRecoveryCodes(session, offerRecoveryCodes(session, now).sealed, now)
  const admin = await signInAgain(await newPerson('admin'), now)
  await resetSecondFactor(admin.actor, person.id, now)
  expect(await findFactors(session.actor)).toEqual({ app: undefined, passkeys: [], codesLeft: 0, organisation: false })
  expect(await db().select().from(audit).where(eq(audit.event, 'second-factor.reset'))).toMatchObject([{ actor: admin.actor.userId, subjectId: person.id, before: { app: true, passkeys: 0 } }])
  expect((await signInAgain(person, now)).standing).toBe('full')
})

test('the operator resets by a command, for the day when no admin can', async () => {
  const { person, session } = await withApp('admin')
  expect(await runCommand({ command: 'reset-second-factor', email: person.email }, now)).toEqual([`Reset the second factor of admin ${person.email}`])
  expect((await findFactors(session.actor)).app).toBeUndefined()
  await expect(runCommand({ command: 'reset-second-factor', email: 'nobody@example.kz' }, now)).rejects.toThrow('There is no account with this address.')
})

test('nobody but an admin resets, nobody their own, and a person who is not there is not found', async () => {
  const { person, session } = await withApp('admin')
  for (const role of ['investor', 'officer', 'editor'] as const) await expect(resetSecondFactor((await signInAgain(await newPerson(role), now)).actor, person.id, now)).rejects.toMatchObject({ status: 403 })
  await expect(resetSecondFactor(session.actor, person.id, now)).rejects.toMatchObject({ status: 403 })
  await expect(resetSecondFactor(session.actor, 'nobody', now)).rejects.toMatchObject({ status: 404 })
  expect((await findFactors(session.actor)).app).toBeDefined()
})
