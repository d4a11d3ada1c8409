import { eq, inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit, sessions, users } from '@/db/schema'
import { roles } from '@/lib/auth/roles'
import { sessionLife } from '@/lib/auth/session-life'
import { tidyUp } from '@/jobs/housekeeping'
import { useDatabase } from '@/test/database'
import { newPerson, newSession, sessionOf } from '@/test/signed-in'
import { nextStep } from './session'
import { endOtherSessions, endOwnSession, endSessionsOf, findSession, listSessions, renewSession } from './sessions'

const portal = useDatabase()
const now = new Date('2026-11-20T08:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)
beforeEach(() => {
  portal.runtime.env.SECOND_FACTOR_ROLES = []
})

describe.each(roles)('a session of an %s', (role) => {
  const { whole, idle } = sessionLife[role]

  test('ends when it is not used', async () => {
    const token = await newSession(await newPerson(role), now)
    expect(await findSession(token, after(idle - 1))).toBeDefined()
    const idled = await newSession(await newPerson(role), now)
    expect(await findSession(idled, after(idle))).toBeUndefined()
  })

  test('ends when its time is over, however much it is used', async () => {
    const token = await newSession(await newPerson(role), now)
    for (let at = idle / 2; at < whole; at += idle / 2) expect(await findSession(token, after(at))).toBeDefined()
    expect(await findSession(token, after(whole))).toBeUndefined()
  })
})

test('sessions that are idle or over are deleted, those in use stay', async () => {
  const [officer, investor] = [await newPerson('officer'), await newPerson('investor')]
  for (const person of [officer, investor]) await newSession(person, now)
  const left = async () => (await db().select().from(sessions).where(inArray(sessions.userId, [officer.id, investor.id]))).map(({ userId }) => userId)
  await tidyUp(after(sessionLife.officer.idle))
  expect((await left()).sort()).toEqual([officer.id, investor.id].sort())
  await tidyUp(after(sessionLife.officer.idle + 1))
  expect(await left()).toEqual([investor.id])
  await tidyUp(after(sessionLife.investor.idle + 1))
  expect(await left()).toEqual([])
})

test('a session of staff is shorter than one of an investor', () => {
  for (const role of ['officer', 'editor', 'admin'] as const) {
    expect(sessionLife[role].whole).toBeLessThan(sessionLife.investor.whole)
    expect(sessionLife[role].idle).toBeLessThan(sessionLife.investor.idle)
  }
})

test('a person who is deactivated has no session any more, whatever became of its row', async () => {
  const person = await newPerson('officer')
  const token = await newSession(person, now)
  await db().update(users).set({ deactivatedAt: now }).where(eq(users.id, person.id))
  expect(await findSession(token, now)).toBeUndefined()
})

test('all sessions of a person end in the transaction that says so, and nobody else’s', async () => {
  const [person, colleague] = [await newPerson('officer'), await newPerson('officer')]
  const tokens = [await newSession(person, now), await newSession(person, now)]
  const kept = await newSession(colleague, now)
  await db().transaction((tx) => endSessionsOf(tx, person.id))
  for (const token of tokens) expect(await findSession(token, now)).toBeUndefined()
  expect(await findSession(kept, now)).toBeDefined()
})

test('a renewed session has a new token, the old one opens nothing, and of two renewals at once one is taken', async () => {
  const person = await newPerson('editor')
  const token = await newSession(person, now)
  const { tokenHash, id } = await sessionOf(token, now)
  const renewals = await Promise.allSettled([1, 2].map(() => db().transaction((tx) => renewSession(tx, tokenHash, now))))
  expect(renewals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await findSession(token, now)).toBeUndefined()
  expect(await db().select().from(sessions).where(eq(sessions.userId, person.id))).toMatchObject([{ id, confirmedAt: now }])
})

test('a person sees their own sessions that are alive, with browser and times, and no token', async () => {
  const person = await newPerson('officer')
  await newSession(person, after(-3 * 3_600_000), 'Firefox, Linux')
  const token = await newSession(person, now, 'Chrome, Windows')
  await newSession(await newPerson('officer'), now, 'Safari, iPhone')
  const { actor, id, tokenHash } = await sessionOf(token, now)
  const list = await listSessions(actor, now)
  expect(list).toEqual([{ id, device: 'Chrome, Windows', createdAt: now, usedAt: now }])
  expect(JSON.stringify(list)).not.toContain(tokenHash)
})

test('a person ends one of their sessions, or all others, and the audit has it', async () => {
  const person = await newPerson('officer')
  const [first, second, third, fourth] = [await newSession(person, now, 'Chrome, Windows'), await newSession(person, now), await newSession(person, now), await newSession(person, now)]
  const own = await sessionOf(first, now)
  await endOwnSession(own, (await sessionOf(second, now)).id, now)
  expect(await findSession(second, now)).toBeUndefined()
  expect(await endOtherSessions(own, now)).toBe(2)
  expect([await findSession(third, now), await findSession(fourth, now)]).toEqual([undefined, undefined])
  expect(await findSession(first, now)).toBeDefined()
  expect((await db().select().from(audit).where(eq(audit.subjectId, person.id))).map(({ event, actor }) => [event, actor])).toEqual([['session.ended', person.id], ['sessions.ended', person.id]])
})

test('nobody ends the session of somebody else, nor any before they have come in entirely', async () => {
  const [mine, theirs] = [await newSession(await newPerson('admin'), now), await newSession(await newPerson('officer'), now)]
  const own = await sessionOf(mine, now)
  const { id } = await sessionOf(theirs, now)
  for (const wrong of [id, 'not-an-id', '']) await expect(endOwnSession(own, wrong, now)).rejects.toMatchObject({ status: 404 })
  for (const standing of ['confirm', 'enrol'] as const) {
    await expect(endOwnSession({ ...own, standing }, own.id, now)).rejects.toMatchObject({ status: 403 })
    await expect(endOtherSessions({ ...own, standing }, now)).rejects.toMatchObject({ status: 403 })
  }
  expect(await findSession(theirs, now)).toBeDefined()
})

test('a role that must have a second factor enters nothing without one, and the setting counts at once', async () => {
  const token = await newSession(await newPerson('admin'), now)
  expect(await sessionOf(token, now)).toMatchObject({ standing: 'full' })
  portal.runtime.env.SECOND_FACTOR_ROLES = ['admin']
  const session = await sessionOf(token, now)
  expect(session.standing).toBe('enrol')
  expect(nextStep(session, 'kk', '/kk/admin')).toBe('/kk/account/security?next=%2Fkk%2Fadmin')
  expect((await sessionOf(await newSession(await newPerson('officer'), now), now)).standing).toBe('full')
})
