import { and, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findOwnCase } from '@/db/queries/account'
import { findCalendarMeeting, listMeetings, readSlotWarnings } from '@/db/queries/meetings'
import { listNotes } from '@/db/queries/eois'
import { eoiNotes, meetings, outbox, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { inviteColleague, joinCases } from '../colleagues'
import { withdrawEoi } from '../investor'
import { declineCase, referCase } from '../officer'
import { askForOtherTimes, callOffMeeting, pickSlot } from './investor'
import { cancelMeeting, holdMeeting, moveMeeting, offerMeeting, showDecisions } from './officer'

useDatabase({ facts: true })
/** Thursday 19 November 2026, 14:00 in Turkistan. */
const now = new Date('2026-11-19T09:00:00Z')
const at = (text: string) => new Date(`2026-11-${text}:00+05:00`)
const offer = { subject: 'Candidate sites', kind: 'video' as const, place: 'https://meet.example/secret-room', minutes: 30, interpreter: 'zh' as const }
let investor: SignedIn
let officer: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
})

const meetingsOf = async (reference: string, actor = officer) => listMeetings(actor, (await findEoi(reference)).id)
const mailsOf = (reference: string, kind: string) => db().select().from(outbox).where(and(eq(outbox.reference, reference), eq(outbox.kind, `meeting-${kind}`)))
const offered = async (slots = [at('26T11:00'), at('27T10:00')], who = officer) => {
  const reference = await sendCase(investor, now)
  await offerMeeting(who, { reference }, { ...offer, slots }, true, now)
  const [meeting] = await meetingsOf(reference)
  return { reference, meetingId: meeting!.id, slots: meeting!.slots }
}
const booked = async () => {
  const made = await offered()
  await pickSlot(investor, made, made.slots[0]!.id, now)
  return made
}
const line = (text: string | null, name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(text ?? '')?.[1]

describe('a meeting that is offered', () => {
  test('is told without its subject, and leaves state and clock as they are', async () => {
    const { reference } = await offered()
    const [mail, ...others] = await mailsOf(reference, 'offered')
    expect(others).toEqual([])
    expect(mail).toMatchObject({ recipient: investor.email, locale: 'zh', calendarBody: null })
    expect(mail!.textBody).not.toMatch(/Candidate|meet\.example/)
    const own = (await findOwnCase(investor, reference, now))!
    expect(own.eoi.state).toBe('submitted')
    expect(own.clocks.map(({ state, metAt }) => [state, metAt])).toEqual([['running', null], ['running', null]])
    expect(own.events.at(-1)).toMatchObject({ kind: 'meeting_offered', data: { times: 2 } })
  })

  test('is fixed at the time that is chosen: both sides get one entry for their calendars, and a reminder the working day before', async () => {
    const { reference, meetingId } = await booked()
    expect(await meetingsOf(reference)).toMatchObject([{ state: 'booked', startsAt: at('26T11:00') }])
    const mails = await mailsOf(reference, 'booked')
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([investor.email, officer.email].sort())
    for (const { calendarBody, textBody } of mails) {
      expect([line(calendarBody, 'METHOD'), line(calendarBody, 'SEQUENCE'), line(calendarBody, 'DTSTART')]).toEqual(['REQUEST', '0', '20261126T060000Z'])
      expect(line(calendarBody, 'UID')).toContain(meetingId)
      expect(textBody).not.toMatch(/Candidate|meet\.example/)
    }
    expect(mails.find(({ recipient }) => recipient === investor.email)!.textBody).toContain('14:00')
    expect((await mailsOf(reference, 'reminder')).map(({ dueAt, sentAt }) => [dueAt, sentAt])).toEqual([[at('25T09:00'), null], [at('25T09:00'), null]])
  })

  test('is fixed once, however many choose at once, and not at a time that is gone', async () => {
    const { slots, ...seen } = await offered([at('26T11:00'), at('27T10:00')])
    const outcomes = await Promise.allSettled([pickSlot(investor, seen, slots[0]!.id, now), pickSlot(investor, seen, slots[1]!.id, now)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await mailsOf(seen.reference, 'booked')).toHaveLength(2)
    const late = await offered([at('20T11:00')])
    await expect(pickSlot(investor, late, late.slots[0]!.id, at('20T11:00'))).rejects.toMatchObject(new ExpectedError('meeting-slot'))
    await expect(pickSlot(investor, late, slots[0]!.id, now)).rejects.toMatchObject(new ExpectedError('meeting-slot'))
  })

  test('is answered with a wish, which goes to the unit once', async () => {
    const { slots: _, ...seen } = await offered()
    const ask = () => askForOtherTimes(investor, { ...seen, form: 'form-1' }, { wish: '下周都可以', locale: 'zh' }, now)
    await Promise.all([ask(), ask()])
    expect((await mailsOf(seen.reference, 'asked')).map(({ recipient }) => recipient)).toEqual([officer.email])
    expect((await findOwnCase(investor, seen.reference, now))!.events.at(-1)).toMatchObject({ kind: 'meeting_asked', data: { reason: '下周都可以' } })
    await expect(askForOtherTimes(investor, seen, { wish: ' ', locale: 'zh' }, now)).rejects.toMatchObject(new ExpectedError('reason-required'))
  })
})

describe('a meeting that is fixed', () => {
  test('moves: the old time leaves the calendars, the new one comes under the same id with a higher number', async () => {
    const seen = await booked()
    await moveMeeting(officer, { reference: seen.reference }, { meetingId: seen.meetingId, slots: [at('30T15:00')], reason: 'Trip', locale: 'ru', anyway: true }, now)
    const [moved] = await meetingsOf(seen.reference)
    expect(moved).toMatchObject({ state: 'offered', startsAt: null, slots: [{ startsAt: at('30T15:00') }] })
    expect((await mailsOf(seen.reference, 'moved')).map(({ calendarBody }) => [line(calendarBody, 'METHOD'), line(calendarBody, 'SEQUENCE'), line(calendarBody, 'DTSTART')])).toEqual(Array.from({ length: 2 }, () => ['CANCEL', '1', '20261126T060000Z']))
    expect(await mailsOf(seen.reference, 'reminder')).toEqual([])
    await expect(pickSlot(investor, seen, seen.slots[1]!.id, now)).rejects.toMatchObject(new ExpectedError('meeting-slot'))
    await pickSlot(investor, seen, moved!.slots[0]!.id, now)
    const entries = (await mailsOf(seen.reference, 'booked')).map(({ calendarBody }) => `${line(calendarBody, 'UID')} ${line(calendarBody, 'SEQUENCE')}`)
    expect(new Set(entries.map((entry) => entry.split(' ')[0])).size).toBe(1)
    expect(entries.filter((entry) => entry.endsWith(' 2'))).toHaveLength(2)
    expect((await mailsOf(seen.reference, 'reminder')).map(({ dueAt }) => dueAt)).toEqual([at('27T09:00'), at('27T09:00')])
  })

  test.each(['the investor', 'an officer', 'closing the case', 'declining'])('is called off by %s: out of the calendars, no reminder', async (who) => {
    const seen = await booked()
    const { reference, meetingId } = seen
    await { 'the investor': () => callOffMeeting(investor, seen, { reason: 'Ill', locale: 'zh' }, now), 'an officer': () => cancelMeeting(officer, { reference }, { meetingId, reason: 'Ill', locale: 'ru' }, now),
      'closing the case': () => withdrawEoi(investor, reference, '', now), declining: () => declineCase(officer, { reference }, { reason: 'No land.', locale: 'en' }, now) }[who]!()
    expect(await meetingsOf(reference)).toMatchObject([{ state: 'cancelled' }])
    expect((await mailsOf(reference, 'cancelled')).map(({ calendarBody }) => [line(calendarBody, 'METHOD'), line(calendarBody, 'SEQUENCE')])).toEqual(Array.from({ length: 2 }, () => ['CANCEL', '1']))
    expect(await mailsOf(reference, 'reminder')).toEqual([])
    await expect(callOffMeeting(investor, seen, { reason: 'Again', locale: 'zh' }, now)).rejects.toThrow()
  })

  test('becomes a note with decisions, which the investor reads when an officer says so', async () => {
    const { reference, meetingId } = await booked()
    const minutes = { meetingId, text: 'Secret minutes', decisions: [{ text: 'Send the plan', side: 'unit' as const, owner: 'A. B.', dueOn: '2026-12-01' }], shown: false }
    await expect(holdMeeting(officer, { reference }, minutes, at('26T10:59'))).rejects.toMatchObject(new ExpectedError('meeting-changed', 409))
    await holdMeeting(officer, { reference }, minutes, at('26T12:00'))
    expect(await listNotes(officer, (await findEoi(reference)).id)).toMatchObject([{ body: 'Secret minutes' }])
    expect(await db().select().from(eoiNotes).where(eq(eoiNotes.eoiId, (await findEoi(reference)).id))).toMatchObject([{ kind: 'meeting', heldAt: at('26T11:00') }])
    expect((await meetingsOf(reference))[0]!.decisions).toMatchObject([{ text: 'Send the plan', owner: 'A. B.' }])
    expect((await meetingsOf(reference, investor))[0]!.decisions).toEqual([])
    await showDecisions(officer, { reference }, meetingId, at('26T13:00'))
    await showDecisions(officer, { reference }, meetingId, at('26T13:00'))
    expect((await meetingsOf(reference, investor))[0]!.decisions).toHaveLength(1)
    expect(await mailsOf(reference, 'decisions')).toHaveLength(1)
    const told = JSON.stringify([await findOwnCase(investor, reference, at('26T13:00')), await meetingsOf(reference, investor)])
    expect(told).not.toContain('Secret minutes')
    expect(told).not.toContain(officer.userId)
  })
})

test('an officer is told of odd times once, and of their own other meetings', async () => {
  const own = await insertPerson('officer', ['dept-agriculture'])
  await offered([at('26T11:00')], own)
  const reference = await sendCase(investor, now)
  const odd = [at('26T11:15'), at('28T11:00'), at('27T20:00')]
  await expect(offerMeeting(own, { reference }, { ...offer, slots: odd }, false, now)).rejects.toMatchObject(new ExpectedError('meeting-unusual'))
  expect(await meetingsOf(reference)).toEqual([])
  expect(await readSlotWarnings(own, ['2026-11-26T11:15', '2026-11-28T11:00', '2026-11-27T20:00', '', '2026-11-27T11:00'], 30, undefined, now)).toEqual([['busy'], ['holiday'], ['outside'], [], []])
  await offerMeeting(own, { reference }, { ...offer, slots: odd }, true, now)
  expect(await meetingsOf(reference)).toHaveLength(1)
})

test('times are shown in the zone that a reader chose', async () => {
  const reader = await insertPerson('investor')
  await db().update(users).set({ timeZone: 'Europe/Berlin' }).where(eq(users.id, reader.userId))
  const reference = await sendCase(reader, now)
  await offerMeeting(officer, { reference }, { ...offer, slots: [at('26T11:00')] }, true, now)
  const [meeting] = await meetingsOf(reference)
  await pickSlot(reader, { reference, meetingId: meeting!.id }, meeting!.slots[0]!.id, now)
  const mails = await db().select().from(outbox).where(and(eq(outbox.recipient, reader.email), like(outbox.kind, 'meeting-booked')))
  expect(mails[0]!.textBody).toContain('07:00')
})

test('neither side does what is the other’s, and nobody else does anything', async () => {
  const seen = await booked()
  const { reference, meetingId } = seen
  const colleague = await insertPerson('investor')
  await inviteColleague(investor, reference, { email: colleague.email, right: 'read', everywhere: false, locale: 'zh' }, now)
  await joinCases(colleague)
  const other = await insertPerson('officer', ['dept-tourism'])
  const investors = [(actor: SignedIn) => pickSlot(actor, seen, seen.slots[0]!.id, now), (actor: SignedIn) => askForOtherTimes(actor, seen, { wish: 'x', locale: 'en' }, now), (actor: SignedIn) => callOffMeeting(actor, seen, { reason: 'x', locale: 'en' }, now)]
  const officers = [
    (actor: SignedIn) => offerMeeting(actor, { reference }, { ...offer, slots: [at('27T11:00')] }, true, now), (actor: SignedIn) => moveMeeting(actor, { reference }, { meetingId, slots: [at('27T11:00')], reason: '', locale: 'en', anyway: true }, now),
    (actor: SignedIn) => cancelMeeting(actor, { reference }, { meetingId, reason: 'x', locale: 'en' }, now), (actor: SignedIn) => holdMeeting(actor, { reference }, { meetingId, text: 'x', decisions: [], shown: true }, at('27T11:00')),
  ]
  for (const command of investors) {
    await expect(command(officer)).rejects.toThrow(Forbidden)
    await expect(command(colleague)).rejects.toThrow(Forbidden)
    await expect(command(other)).rejects.toThrow(NotFound)
    await expect(command(await insertPerson('investor'))).rejects.toThrow(NotFound)
  }
  for (const command of officers) {
    await expect(command(investor)).rejects.toThrow(Forbidden)
    await expect(command(other)).rejects.toThrow(NotFound)
    await expect(command(await insertPerson('admin'))).rejects.toThrow(Forbidden)
  }
  await referCase(officer, { reference }, { unitId: 'dept-industry', reason: 'Theirs' }, now)
  for (const command of officers) await expect(command(officer)).rejects.toThrow(Forbidden)
  expect(await findCalendarMeeting(colleague, reference, meetingId)).toBeDefined()
  for (const actor of [other, await insertPerson('investor'), await insertPerson('editor')]) {
    expect(await findCalendarMeeting(actor, reference, meetingId)).toBeUndefined()
    expect(await meetingsOf(reference, actor)).toEqual([])
  }
  expect(await db().select().from(meetings).where(eq(meetings.id, meetingId))).toMatchObject([{ state: 'booked' }])
})

test('a meeting of another case is not reached through one’s own', async () => {
  const [mine, stranger] = [await booked(), await insertPerson('investor')]
  const reference = await caseIn('in_review', stranger, officer, now)
  await expect(callOffMeeting(stranger, { reference, meetingId: mine.meetingId }, { reason: 'x', locale: 'en' }, now)).rejects.toThrow(NotFound)
  await expect(cancelMeeting(officer, { reference }, { meetingId: mine.meetingId, reason: 'x', locale: 'en' }, now)).rejects.toThrow(NotFound)
})
