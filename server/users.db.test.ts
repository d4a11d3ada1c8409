import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit, outbox, sessions, unitMembers, users } from '@/db/schema'
import type { Actor } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { runCommand } from './commands'
import { actorOf } from './session'
import { useSignInLink } from './sign-in'
import { inviteUser } from './users'

useDatabase({ facts: true })
const now = new Date()
const operator: Actor = { role: 'system', name: 'command line' }
let addresses = 0
const newAddress = () => `person${++addresses}@example.kz`
const memberships = async (email: string) =>
  (await db().select({ unit: unitMembers.unitId, head: unitMembers.head }).from(unitMembers).innerJoin(users, eq(users.id, unitMembers.userId)).where(eq(users.email, email)).orderBy(unitMembers.unitId))
const signIn = async (href: string) => useSignInLink({ token: new URL(href).searchParams.get('token')!, locale: 'kk', now })
const userOf = async (email: string) => (await db().select().from(users).where(eq(users.email, email)))[0]!

test('an invited officer belongs to the named units from the first sign-in on', async () => {
  const email = newAddress()
  const { href } = await inviteUser(operator, { email, role: 'officer', units: ['dept-investment', 'dept-agriculture'], head: true, now })
  expect((await signIn(href!))?.goTo).toBe('/kk/desk')
  const actor = await actorOf((await userOf(email)).id)
  expect(actor).toMatchObject({ role: 'officer', headOf: expect.arrayContaining(['dept-investment', 'dept-agriculture']) })
})

test('units that are named replace the former ones; none named keeps them', async () => {
  const email = newAddress()
  await inviteUser(operator, { email, role: 'officer', units: ['dept-investment'], now })
  await inviteUser(operator, { email, units: ['dept-agriculture'], now })
  expect(await memberships(email)).toEqual([{ unit: 'dept-agriculture', head: false }])
  await inviteUser(operator, { email, now })
  expect(await memberships(email)).toEqual([{ unit: 'dept-agriculture', head: false }])
})

test('a known address keeps its role and its sessions when no role is given', async () => {
  const email = newAddress()
  await signIn((await inviteUser(operator, { email, role: 'editor', now })).href!)
  const { role } = await inviteUser(operator, { email, now })
  expect(role).toBe('editor')
  expect(await db().select().from(sessions).where(eq(sessions.userId, (await userOf(email)).id))).toHaveLength(1)
})

test('a changed role ends all sessions and memberships at once', async () => {
  const email = newAddress()
  const { href } = await inviteUser(operator, { email, role: 'officer', units: ['dept-investment'], now })
  await signIn(href!)
  await inviteUser(operator, { email, role: 'investor', now })
  expect(await db().select().from(sessions).where(eq(sessions.userId, (await userOf(email)).id))).toEqual([])
  expect(await memberships(email)).toEqual([])
  expect((await userOf(email)).role).toBe('investor')
})

test('an invitation stands in the audit, without the link', async () => {
  const email = newAddress()
  const { href } = await inviteUser(operator, { email, role: 'editor', now })
  const entries = await db().select().from(audit).where(eq(audit.subjectId, (await userOf(email)).id))
  expect(entries).toMatchObject([{ event: 'user.invited', actor: 'command line', after: { role: 'editor' } }])
  expect(JSON.stringify(entries)).not.toContain(new URL(href!).searchParams.get('token'))
})

test('an admin invites by mail and never sees the link', async () => {
  const { href } = await inviteUser(operator, { email: newAddress(), role: 'admin', now })
  await signIn(href!)
  const [row] = await db().select().from(users).where(eq(users.role, 'admin'))
  const email = newAddress()
  expect(await inviteUser((await actorOf(row!.id))!, { email, role: 'editor', now })).toEqual({ role: 'editor' })
  expect(await db().select().from(outbox).where(eq(outbox.recipient, email))).toMatchObject([{ kind: 'invitation', locale: 'kk' }])
})

test.each(['investor', 'officer', 'editor'] as const)('an %s invites nobody', async (role) => {
  const actor: Actor = { role, userId: 'x', email: 'x@example.kz', name: null, unitIds: [], headOf: [] }
  await expect(inviteUser(actor, { email: newAddress(), role: 'admin', now })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the command prints the link alone on its line', async () => {
  const email = newAddress()
  expect(await runCommand({ command: 'invite', email, role: 'officer', units: ['dept-investment'], head: false }, now)).toEqual([expect.stringMatching(new RegExp(`^Sign-in officer ${email}: http://localhost:3000/kk/sign-in/link\\?token=[\\w-]{43}$`))])
})

test.each([
  [{ role: 'officer', units: ['dept-space'], head: false }, /There is no such unit\. Units are: dept-investment, /],
  [{ head: false }, /give it a role with --role/],
  [{ role: 'officer', head: true }, /Say with --unit/],
])('a wrong command (%j) is refused with a sentence and changes nothing', async (command, sentence) => {
  const email = newAddress()
  await expect(runCommand({ command: 'invite', email, ...command }, now)).rejects.toThrow(sentence)
  expect(await userOf(email)).toBeUndefined()
})
