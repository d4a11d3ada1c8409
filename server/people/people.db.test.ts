import { asc, desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findPerson, listHandOver, listPeople } from '@/db/queries/people'
import { audit, eoiEvents, outbox, sessions, signInTokens, unitMembers, users } from '@/db/schema'
import { type Actor, anyone, type SignedIn } from '@/lib/auth/roles'
import type { PersonValues } from '@/lib/people/fields'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { runCommand } from '../commands'
import { referCase, replyToInvestor, takeCase } from '../eois/officer'
import { actorOf } from '../session'
import { invitePerson, inviteUser, sendNewLink } from '../users'
import { updatePerson } from './edit'
import { deactivatePerson, handOver, reactivatePerson } from './leave'

useDatabase({ facts: true })
const now = new Date('2026-11-17T09:20:00Z')
const unit = 'dept-agriculture'
let admin: SignedIn
let investor: SignedIn
let officer: SignedIn

beforeAll(async () => {
  admin = await insertPerson('admin')
  investor = await insertPerson('investor')
})
beforeEach(async () => {
  officer = await insertPerson('officer', [unit])
})

const row = async ({ userId }: SignedIn) => (await db().select().from(users).where(eq(users.id, userId)))[0]!
const seen = async (who: SignedIn) => ({ id: who.userId, version: (await row(who)).version })
const values = (changes: Partial<PersonValues> = {}): PersonValues => ({ personName: 'Aida', locale: 'ru', role: 'officer', unitIds: [unit], headOf: [], languages: [], ...changes })
const openSession = async ({ userId }: SignedIn) => void (await db().insert(sessions).values({ sessionToken: crypto.randomUUID(), userId, expires: new Date('2030-01-01') }))
const sessionsOf = ({ userId }: SignedIn) => db().$count(sessions, eq(sessions.userId, userId))
const lastAudit = async ({ userId }: SignedIn) => (await db().select().from(audit).where(eq(audit.subjectId, userId)).orderBy(desc(audit.id)).limit(1))[0]
const mailsTo = ({ email }: SignedIn) => db().select().from(outbox).where(eq(outbox.recipient, email)).orderBy(asc(outbox.createdAt))

describe('editing a person', () => {
  test('changes name, language, role and units, and the audit says what was before', async () => {
    await updatePerson(admin, await seen(officer), values({ unitIds: ['dept-investment', unit], headOf: ['dept-investment'] }), now)
    expect(await row(officer)).toMatchObject({ name: 'Aida', locale: 'ru', version: 2 })
    expect(await actorOf(officer.userId)).toMatchObject({ headOf: ['dept-investment'] })
    expect(await lastAudit(officer)).toMatchObject({ event: 'user.updated', actor: admin.userId, before: { locale: 'en', unitIds: [unit] }, after: { locale: 'ru', unitIds: [unit, 'dept-investment'], headOf: ['dept-investment'], version: 2 } })
  })

  test('from an older version is refused and changes nothing', async () => {
    const version = await seen(officer)
    await updatePerson(admin, version, values(), now)
    await expect(updatePerson(admin, version, values({ personName: 'Second' }), now)).rejects.toMatchObject({ code: 'outdated' })
    expect((await row(officer)).name).toBe('Aida')
  })

  test('ends all sessions when the role changes, and none when it does not', async () => {
    const editor = await insertPerson('editor')
    await openSession(editor)
    await updatePerson(admin, await seen(editor), values({ role: 'editor', unitIds: [] }), now)
    expect(await sessionsOf(editor)).toBe(1)
    await updatePerson(admin, await seen(editor), values({ role: 'investor', unitIds: [] }), now)
    expect(await sessionsOf(editor)).toBe(0)
  })

  test('keeps one’s own role as it is', async () => {
    await expect(updatePerson(admin, await seen(admin), values({ role: 'editor', unitIds: [] }), now)).rejects.toMatchObject({ errors: { role: 'own-role' } })
    expect((await row(admin)).role).toBe('admin')
  })

  test('takes no role and no unit away in which the person has open cases', async () => {
    await takeCase(officer, { reference: await sendCase(investor, now) }, now)
    await expect(updatePerson(admin, await seen(officer), values({ role: 'editor', unitIds: [] }), now)).rejects.toMatchObject({ errors: { role: 'has-cases' } })
    await expect(updatePerson(admin, await seen(officer), values({ unitIds: ['dept-investment'] }), now)).rejects.toMatchObject({ errors: { unitIds: 'has-cases' } })
    await updatePerson(admin, await seen(officer), values({ unitIds: ['dept-investment', unit] }), now)
  })

  test('names units that exist', async () => {
    await expect(updatePerson(admin, await seen(officer), values({ unitIds: ['dept-space'] }), now)).rejects.toMatchObject({ errors: { unitIds: 'choose' } })
  })
})

describe('the last admin', () => {
  test('is neither demoted nor deactivated by the operator, and may be once there is another', async () => {
    const operator: Actor = { role: 'system', name: 'command line' }
    await expect(updatePerson(operator, await seen(admin), values({ role: 'editor', unitIds: [] }), now)).rejects.toMatchObject({ errors: { role: 'last-admin' } })
    await expect(inviteUser(operator, { email: admin.email, role: 'editor', now })).rejects.toMatchObject({ code: 'last-admin' })
    await expect(runCommand({ command: 'deactivate', email: admin.email }, now)).rejects.toThrow('This is the last admin')
    const second = await insertPerson('admin')
    expect(await runCommand({ command: 'deactivate', email: second.email }, now)).toEqual([`Deactivated admin ${second.email}`])
    expect((await row(admin)).role).toBe('admin')
  })

  test('stays, when two admins demote each other at the same moment', async () => {
    const second = await insertPerson('admin')
    const demoted = values({ role: 'editor', unitIds: [] })
    const [one, two] = [await seen(admin), await seen(second)]
    const outcomes = await Promise.allSettled([updatePerson(admin, two, demoted, now), updatePerson(second, one, demoted, now)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'forbidden' } })
    const left = [await row(admin), await row(second)].filter(({ role }) => role === 'admin')
    expect(left).toHaveLength(1)
    admin = (await actorOf(left[0]!.id))!
  })

  test('stays, when two admins close each other’s accounts at the same moment', async () => {
    const second = await insertPerson('admin')
    const [one, two] = [await seen(admin), await seen(second)]
    const outcomes = await Promise.allSettled([deactivatePerson(admin, two, 'left', now), deactivatePerson(second, one, 'left', now)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = [await row(admin), await row(second)].filter(({ deactivatedAt }) => !deactivatedAt)
    expect(left).toHaveLength(1)
    admin = (await actorOf(left[0]!.id))!
  })
})

describe('a case', () => {
  test('belongs to the officer who takes it or answers first, and to nobody after a referral', async () => {
    const colleague = await insertPerson('officer', [unit])
    const reference = await sendCase(investor, now)
    expect((await findEoi(reference)).officerId).toBeNull()
    await replyToInvestor(officer, { reference }, { message: 'Text', substantive: false, locale: 'en' }, now)
    await replyToInvestor(colleague, { reference }, { message: 'Text', substantive: false, locale: 'en' }, now)
    expect((await findEoi(reference)).officerId).toBe(officer.userId)
    await referCase(officer, { reference }, { unitId: 'dept-investment', reason: 'Theirs' }, now)
    expect((await findEoi(reference)).officerId).toBeNull()
  })

  test('is taken by nobody whose account is closed, also when it closes at that moment', async () => {
    const reference = await sendCase(investor, now)
    const outcomes = await Promise.allSettled([deactivatePerson(admin, await seen(officer), 'left', now), takeCase(officer, { reference }, now)])
    const closed = (await row(officer)).deactivatedAt !== null
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await findEoi(reference)).officerId).toBe(closed ? null : officer.userId)
  })
})

describe('handing over', () => {
  const three = async () => [await caseIn('in_review', investor, officer, now), await caseIn('awaiting_investor', investor, officer, now), await caseIn('proposal', investor, officer, now)]

  test('gives each case to its new holder, with an entry in each log, one in the audit and one mail to each', async () => {
    const colleague = await insertPerson('officer', [unit])
    const [first, second, third] = await three()
    await handOver(admin, await seen(officer), new Map([[first!, colleague.userId], [second!, colleague.userId], [third!, null]]), {}, now)
    expect([(await findEoi(first!)).officerId, (await findEoi(second!)).officerId, (await findEoi(third!)).officerId]).toEqual([colleague.userId, colleague.userId, null])
    const [event] = await db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(second!)).id)).orderBy(desc(eoiEvents.id)).limit(1)
    expect(event).toMatchObject({ kind: 'handed_over', state: 'awaiting_investor', actorId: admin.userId, data: { from: officer.userId, to: colleague.userId, toName: colleague.name } })
    expect(await lastAudit(officer)).toMatchObject({ event: 'cases.handed-over', after: { cases: [`${first} → ${colleague.email}`, `${second} → ${colleague.email}`, `${third} → ${unit}`] } })
    const told = (await mailsTo(colleague)).filter(({ kind }) => kind === 'handed-over')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ reference: null, textBody: expect.stringContaining(`${first}\n${second}`) })
    expect((await mailsTo(officer)).filter(({ kind }) => kind === 'left-to-unit')).toMatchObject([{ reference: third }])
  })

  test('needs a receiver who works for the unit and may sign in, and exactly the cases there are', async () => {
    const [first, second, third] = await three()
    const stranger = await insertPerson('officer', ['dept-investment'])
    const gone = await insertPerson('officer', [unit])
    await deactivatePerson(admin, await seen(gone), 'left', now)
    for (const to of [stranger.userId, gone.userId, officer.userId, admin.userId, 'nobody'])
      await expect(handOver(admin, await seen(officer), new Map([[first!, null], [second!, null], [third!, to]]), {}, now)).rejects.toMatchObject({ errors: { to: 'receiver' } })
    await expect(handOver(admin, await seen(officer), new Map([[first!, null], [second!, null]]), {}, now)).rejects.toMatchObject({ code: 'outdated' })
    expect((await findEoi(first!)).officerId).toBe(officer.userId)
  })

  test('with the account closed leaves nothing with somebody who cannot sign in', async () => {
    const closedCase = await caseIn('declined', investor, officer, now)
    const [first, second, third] = await three()
    await openSession(officer)
    await sendNewLink(admin, officer.userId, now)
    await expect(deactivatePerson(admin, await seen(officer), 'left', now)).rejects.toMatchObject({ code: 'outdated' })
    await expect(handOver(admin, await seen(officer), new Map([[first!, null], [second!, null], [third!, null]]), { reason: ' ' }, now)).rejects.toMatchObject({ errors: { reason: 'required' } })
    expect((await findEoi(first!)).officerId).toBe(officer.userId)

    await handOver(admin, await seen(officer), new Map([[first!, null], [second!, null], [third!, null]]), { reason: 'Moved to another office' }, now)
    expect(await row(officer)).toMatchObject({ deactivatedAt: now, deactivationReason: 'Moved to another office' })
    expect(await sessionsOf(officer)).toBe(0)
    expect(await db().$count(signInTokens, eq(signInTokens.identifier, officer.email))).toBe(0)
    expect(await db().$count(unitMembers, eq(unitMembers.userId, officer.userId))).toBe(0)
    for (const reference of [first!, second!, third!, closedCase]) expect((await findEoi(reference)).officerId, reference).toBeNull()
    expect((await mailsTo(officer)).filter(({ kind, textBody }) => kind === 'invitation' && textBody !== null)).toEqual([])
    expect(await lastAudit(officer)).toMatchObject({ event: 'user.deactivated', before: { unitIds: [unit] }, after: { reason: 'Moved to another office' } })
    expect(await actorOf(officer.userId)).toBeUndefined()

    await reactivatePerson(admin, await seen(officer), 'Came back', now)
    expect(await actorOf(officer.userId)).toMatchObject({ role: 'officer', unitIds: [] })
    await expect(reactivatePerson(admin, await seen(officer), 'Again', now)).rejects.toMatchObject({ code: 'outdated' })
  })

  test('nobody closes their own account', async () => {
    await insertPerson('admin')
    await expect(deactivatePerson(admin, await seen(admin), 'left', now)).rejects.toMatchObject({ errors: { reason: 'own-account' } })
  })

  test('the command leaves open cases to their units, and a role that is taken away does too', async () => {
    const [first] = await three()
    expect(await runCommand({ command: 'deactivate', email: officer.email }, now)).toEqual([`Deactivated officer ${officer.email}: 3 open cases are left to their units`])
    expect((await findEoi(first!)).officerId).toBeNull()
    await expect(runCommand({ command: 'deactivate', email: officer.email }, now)).rejects.toThrow('closed already')
    await expect(runCommand({ command: 'deactivate', email: 'nobody@example.kz' }, now)).rejects.toThrow('no account')
    officer = await insertPerson('officer', [unit])
    const [second] = await three()
    await inviteUser({ role: 'system', name: 'command line' }, { email: officer.email, role: 'editor', now })
    expect((await findEoi(second!)).officerId).toBeNull()
  })
})

test('an invitation goes out in the language that was chosen, and a known address is refused', async () => {
  const invitation = { ...values({ locale: 'zh', headOf: [unit] }), email: 'new@example.kz' }
  const id = await invitePerson(admin, invitation, now)
  expect(await findPerson(admin, id)).toMatchObject({ name: 'Aida', locale: 'zh', headOf: [unit], lastSignInAt: null })
  expect(await db().select().from(outbox).where(eq(outbox.recipient, 'new@example.kz'))).toMatchObject([{ kind: 'invitation', locale: 'zh', textBody: expect.stringMatching(/\/zh\/sign-in\/link\?/), linkExpiresAt: new Date(now.getTime() + 86_400_000) }])
  await expect(invitePerson(admin, invitation, now)).rejects.toMatchObject({ errors: { email: 'known-address' } })
})

test('the list filters and pages ten thousand accounts in SQL', async () => {
  await db().execute(`insert into users (id, email, name, role, locale, last_sign_in_at, deactivated_at)
    select 'bulk-' || n, 'bulk' || n || '@list.test', 'Bulk ' || lpad(n::text, 5, '0'), case when n % 4 = 0 then 'officer' else 'investor' end, 'kk',
      case when n % 2 = 0 then now() end, case when n % 5 = 0 then now() end from generate_series(1, 10000) n`)
  const none = { q: '', role: undefined, unit: '', state: undefined }
  const started = performance.now()
  const second = await listPeople(admin, { ...none, q: '@LIST.test' }, 2)
  expect(performance.now() - started).toBeLessThan(2000)
  expect(second.total).toBe(10_000)
  expect(second.people.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, index) => `Bulk ${String(index + 51).padStart(5, '0')}`))
  expect((await listPeople(admin, { ...none, q: 'bulk', role: 'officer' }, 1)).total).toBe(2500)
  expect((await listPeople(admin, { ...none, q: 'bulk', state: 'deactivated' }, 1)).total).toBe(2000)
  expect((await listPeople(admin, { ...none, q: 'bulk', state: 'invited' }, 1)).total).toBe(4000)
  expect((await listPeople(admin, { ...none, q: 'bulk', state: 'active' }, 1)).total).toBe(4000)
  expect((await listPeople(admin, { ...none, unit, q: officer.email }, 1)).people).toMatchObject([{ units: [{ head: false }] }])
  expect((await listPeople(admin, { ...none, q: '_ulk' }, 1)).total).toBe(0)
})

test('nobody but admins reads accounts or changes them', async () => {
  for (const actor of [anyone, investor, officer, await insertPerson('editor')]) {
    expect((await listPeople(actor, { q: '', role: undefined, unit: '', state: undefined }, 1)).total).toBe(0)
    expect(await findPerson(actor, admin.userId)).toBeUndefined()
    expect(await listHandOver(actor, officer.userId)).toEqual({ cases: [], colleagues: [] })
    const person = await seen(officer)
    for (const attempt of [() => updatePerson(actor, person, values(), now), () => deactivatePerson(actor, person, 'x', now), () => handOver(actor, person, new Map(), {}, now), () => reactivatePerson(actor, person, 'x', now), () => sendNewLink(actor, person.id, now), () => invitePerson(actor, { ...values(), email: 'x@example.kz' }, now)])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  }
})
