import { and, asc, eq, inArray, like } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { absences, eoiClocks, eoiColleagues, eoiEvents, eoiNotices, eois, outbox, unitMembers, units, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { writeEvent } from './case'
import { makeDigests } from './digests'
import { withdrawEoi, writeAsInvestor } from './investor'
import { askInvestor, noteOnCase, proposeToInvestor, replyToInvestor, takeCase } from './officer'
import { remind, returnUntouched, setSilentAside } from './reminders'
import { fallSilent } from './silence'

useDatabase({ facts: true, settings: { DEPUTY_AKIM_MAILBOX: 'deputy@akimat.test' } })
const unit = 'dept-agriculture'
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)
/** Tuesday. The first answer is due on Thursday at 18:00: half of its 21:40 hours are over on Wednesday at 16:10, four fifths on Thursday at 13:40, one and a half on Monday at 10:50. */
const received = at('2026-11-17 14:20')
let investor: SignedIn
let officer: SignedIn
let head: SignedIn
let admin: SignedIn
let investment: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', [unit])
  head = await insertPerson('officer', [unit])
  investment = await insertPerson('officer', ['dept-investment'])
  admin = await insertPerson('admin')
  await db().update(unitMembers).set({ head: true }).where(inArray(unitMembers.userId, [head.userId, investment.userId]))
})
beforeEach(async () => {
  await db().delete(outbox)
})
afterEach(async () => {
  // What one test leaves open must not be warned of in the next one.
  await db().update(eois).set({ sample: true })
  await db().delete(absences)
})

const mails = async (reference: string, kinds = 'promise-%') =>
  (await db().select({ kind: outbox.kind, to: outbox.recipient }).from(outbox).where(and(eq(outbox.reference, reference), like(outbox.kind, kinds))).orderBy(asc(outbox.createdAt), asc(outbox.kind), asc(outbox.recipient))).map(({ kind, to }) => `${kind} ${to}`)
const look = async (...times: string[]) => {
  for (const time of times) {
    await setSilentAside(at(time))
    await remind(at(time))
    await returnUntouched(at(time))
  }
}
const text = { message: 'Text', locale: 'en' as const }

describe('warnings', () => {
  test('go to the officer at 50 and 80 %, to the head when the promise is broken, and to the deputy akim’s list at 150 %, each once', async () => {
    const reference = await sendCase(investor, received)
    await takeCase(officer, { reference }, at('2026-11-17 15:00'))
    await db().delete(outbox)
    await db().update(units).set({ assigneeDays: 20 }).where(eq(units.id, unit))
    await look('2026-11-18 16:09')
    expect(await mails(reference)).toEqual([])
    await look('2026-11-18 16:10', '2026-11-18 16:11')
    expect(await mails(reference)).toEqual([`promise-half ${officer.email}`])
    await look('2026-11-19 13:40', '2026-11-19 17:59')
    expect(await mails(reference)).toEqual([`promise-half ${officer.email}`, `promise-most ${officer.email}`])
    await db().delete(outbox)
    // Due at 18:00, when people leave: the head hears of it in the morning.
    await look('2026-11-19 18:01', '2026-11-19 23:00')
    expect(await mails(reference)).toEqual([])
    await look('2026-11-20 09:00', '2026-11-20 10:00')
    expect(await mails(reference)).toEqual([`promise-over ${head.email}`])
    await db().delete(outbox)
    await look('2026-11-21 12:00', '2026-11-23 10:49')
    expect(await mails(reference)).toEqual([])
    await look('2026-11-23 10:50', '2026-11-23 10:51', '2026-11-24 10:00')
    expect(await mails(reference)).toEqual([`promise-beyond ${admin.email}`, 'promise-beyond deputy@akimat.test', `promise-beyond ${investment.email}`].sort())
    expect((await db().select().from(eoiNotices)).map(({ kind }) => kind).sort()).toEqual(['beyond-first', 'half-first', 'most-first', 'over-first'])
    // The same promise, the next one: a new occasion.
    await replyToInvestor(officer, { reference }, { ...text, substantive: false }, at('2026-11-24 11:00'))
    await look('2026-11-24 11:01')
    expect(await mails(reference)).toContain(`promise-most ${officer.email}`)
    await db().update(units).set({ assigneeDays: 2 }).where(eq(units.id, unit))
  })

  test('say nothing confidential and lead to the case', async () => {
    const reference = await sendCase(investor, received)
    await look('2026-11-18 16:10')
    const [mail] = await db().select().from(outbox).where(eq(outbox.kind, 'promise-half'))
    expect(mail?.textBody).toContain(`/desk/${reference}\n`)
    expect(mail?.textBody).not.toContain('示例农业科技')
  })

  test('of what was met, paused or closed meanwhile are not given', async () => {
    const answered = await sendCase(investor, received)
    await replyToInvestor(officer, { reference: answered }, { ...text, substantive: true }, at('2026-11-18 16:00'))
    const asked = await sendCase(investor, received)
    await askInvestor(officer, { reference: asked }, text, at('2026-11-18 16:00'))
    const withdrawn = await sendCase(investor, received)
    await withdrawEoi(investor, withdrawn, '', at('2026-11-18 16:00'))
    // Late since the evening, answered in the evening, so nobody is told in the morning.
    const late = await sendCase(investor, received)
    await look('2026-11-19 13:40')
    await replyToInvestor(officer, { reference: late }, { ...text, substantive: true }, at('2026-11-19 20:00'))
    await look('2026-11-20 09:00', '2026-11-26 10:00')
    for (const reference of [answered, asked, withdrawn]) expect(await mails(reference)).toEqual([])
    expect((await mails(late)).filter((mail) => mail.startsWith('promise-over'))).toEqual([])
  })

  test('of what was late when the investor was asked are not given until they have answered', async () => {
    const reference = await sendCase(investor, received)
    await replyToInvestor(officer, { reference }, { ...text, substantive: false }, at('2026-11-18 10:00'))
    // The substantive answer is due on Tuesday the 24th.
    await askInvestor(officer, { reference }, text, at('2026-11-24 19:00'))
    await look('2026-11-25 09:00', '2026-11-30 10:00')
    expect(await mails(reference)).toEqual([])
    await writeAsInvestor(investor, reference, { message: 'Here.', locale: 'zh' }, at('2026-11-30 11:00'))
    await look('2026-11-30 11:01')
    expect(await mails(reference)).toEqual([`promise-over ${head.email}`])
  })

  test('that come together after a standstill are told once, and the lower ones never', async () => {
    const reference = await sendCase(investor, received)
    await look('2026-11-20 09:30', '2026-11-20 09:31')
    expect(await mails(reference)).toEqual([`promise-over ${head.email}`])
  })

  test('go to whoever stands in while the officer is away, and to the unit when nobody does', async () => {
    const reference = await sendCase(investor, received)
    await takeCase(officer, { reference }, at('2026-11-17 15:00'))
    const away = { userId: officer.userId, createdBy: officer.userId, at: received, fromDay: '2026-11-18', untilDay: '2026-11-18' }
    await db().insert(absences).values({ ...away, deputyId: head.userId })
    await look('2026-11-18 16:10')
    expect(await mails(reference)).toEqual([`promise-half ${head.email}`])
    const [mail] = await db().select({ text: outbox.textBody }).from(outbox).where(eq(outbox.kind, 'promise-half'))
    expect(mail?.text).toContain('stand in for')
    // Who would stand in is away as well.
    const longer = { ...away, fromDay: '2026-11-19', untilDay: '2026-11-30' }
    await db().insert(absences).values([{ ...longer, deputyId: head.userId }, { ...longer, userId: head.userId }])
    await look('2026-11-19 13:40')
    expect((await mails(reference)).filter((one) => one.startsWith('promise-most'))).toEqual([`promise-most ${officer.email}`, `promise-most ${head.email}`].sort())
  })

  test('are given once by many instances at once, and again by another one when a mail could not be written', async () => {
    const references = await Promise.all(Array.from({ length: 6 }, () => sendCase(investor, received)))
    await Promise.all(Array.from({ length: 8 }, () => remind(at('2026-11-20 09:30'))))
    await look('2026-11-20 09:31')
    for (const reference of references) expect(await mails(reference)).toEqual([`promise-over ${head.email}`])
    // A crash between notice and mail takes both back: they are one transaction.
    const [crashed] = references
    const { id } = await findEoi(crashed!)
    await db().delete(eoiNotices).where(eq(eoiNotices.eoiId, id))
    await db().update(eoiClocks).set({ lookAt: received }).where(eq(eoiClocks.eoiId, id))
    await db().delete(outbox)
    await expect(db().transaction(async (tx) => {
      await tx.insert(eoiNotices).values({ eoiId: id, kind: 'over-first', cause: 'promise', at: received })
      throw new Error('crash')
    })).rejects.toThrow('crash')
    await look('2026-11-20 09:32')
    expect(await mails(crashed!)).toEqual([`promise-over ${head.email}`])
  })

  test('of sample cases are never written', async () => {
    const reference = await sendCase(investor, received)
    await db().update(eois).set({ sample: true }).where(eq(eois.reference, reference))
    await look('2026-11-24 10:00')
    expect(await mails(reference)).toEqual([])
  })
})

describe('a silent investor', () => {
  test('is reminded on day 7 and 21, the case is set aside on day 42, and a reply takes it up again', async () => {
    const reference = await sendCase(investor, received)
    // Friday 20 November 16:30.
    await askInvestor(officer, { reference }, text, at('2026-11-20 16:30'))
    const sent = () => mails(reference, 'nudge')
    await look('2026-11-27 16:29')
    expect(await sent()).toEqual([])
    await look('2026-11-27 16:30', '2026-11-27 16:31')
    expect(await sent()).toEqual([`nudge ${investor.email}`])
    await look('2026-12-11 16:29')
    expect(await sent()).toHaveLength(1)
    await look('2026-12-11 16:30', '2026-12-14 10:00', '2027-01-01 16:29')
    expect(await sent()).toHaveLength(2)
    expect((await findEoi(reference)).state).toBe('awaiting_investor')
    // Day 42 is New Year, when nobody works: the state changes, the mail waits for Tuesday the 5th, the first working day.
    await look('2027-01-01 16:30')
    expect((await findEoi(reference)).state).toBe('unresponsive')
    expect(await mails(reference, 'set-aside')).toEqual([])
    await look('2027-01-04 12:00', '2027-01-05 09:00', '2027-01-05 09:01')
    expect(await mails(reference, 'set-aside')).toEqual([`set-aside ${investor.email}`])
    expect((await db().select().from(eoiClocks).where(eq(eoiClocks.eoiId, (await findEoi(reference)).id)))[0]?.pausedAt).toEqual(at('2026-11-20 16:30'))
    await writeAsInvestor(investor, reference, { message: 'Here it is.', locale: 'zh' }, at('2027-01-20 10:00'))
    expect((await findEoi(reference)).state).toBe('in_dialogue')
    // A new question is a new occasion.
    await askInvestor(officer, { reference }, text, at('2027-01-20 11:00'))
    await look('2027-01-27 11:00')
    expect(await sent()).toHaveLength(3)
  })

  test('has colleagues who may answer: they are reminded too, each in their language; who only reads, left or muted is not', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => insertPerson('investor')))
    const [writer, reader, left, muted] = people as [SignedIn, SignedIn, SignedIn, SignedIn]
    await db().update(users).set({ locale: 'ru' }).where(eq(users.id, writer.userId))
    await db().update(users).set({ mutedMails: ['nudge'] }).where(eq(users.id, muted.userId))
    const reference = await sendCase(investor, received)
    const { id } = await findEoi(reference)
    await db().insert(eoiColleagues).values(people.map((person) => ({ eoiId: id, email: person.email, userId: person.userId, right: person === reader ? 'read' as const : 'write' as const, invitedBy: investor.userId, at: received, endedAt: person === left ? received : null })))
    await askInvestor(officer, { reference }, text, at('2026-11-20 16:30'))
    await look('2026-11-27 16:30', '2026-11-27 16:31')
    expect((await mails(reference, 'nudge')).sort()).toEqual([`nudge ${investor.email}`, `nudge ${writer.email}`].sort())
    const [mail] = await db().select().from(outbox).where(and(eq(outbox.kind, 'nudge'), eq(outbox.recipient, writer.email)))
    expect(mail).toMatchObject({ locale: 'ru', textBody: expect.stringContaining(`/ru/account/eois/${reference}\n`) })
    await look('2027-01-05 09:00')
    expect((await mails(reference, 'set-aside')).sort()).toEqual([`set-aside ${investor.email}`, `set-aside ${muted.email}`, `set-aside ${writer.email}`].sort())
  })

  test('is not set aside when an answer came between finding the case and locking it, though a new question followed', async () => {
    const reference = await sendCase(investor, received)
    await askInvestor(officer, { reference }, text, at('2026-11-20 16:30'))
    const day42 = at('2027-01-01 16:30')
    let found = () => {}
    let goOn = () => {}
    const [locked, answered] = [new Promise<void>((resolve) => (found = resolve)), new Promise<void>((resolve) => (goOn = resolve))]
    const writing = db().transaction(async (tx) => {
      const [eoi] = await tx.select().from(eois).where(eq(eois.reference, reference)).for('update')
      found()
      await answered
      await writeEvent(tx, eoi!, { kind: 'answered', state: 'in_dialogue', actor: investor, at: at('2027-01-01 16:29') })
      await writeEvent(tx, eoi!, { kind: 'asked', state: 'awaiting_investor', actor: officer, at: at('2027-01-01 16:30') })
    })
    await locked
    const silence = fallSilent(reference, day42).then(() => 'set aside', (error: { code: string }) => error.code)
    goOn()
    await writing
    expect(await silence).toBe('forbidden')
    expect((await findEoi(reference)).state).toBe('awaiting_investor')
    await expect(fallSilent(reference, new Date(at('2027-02-12 16:30').getTime() - 1))).rejects.toMatchObject({ code: 'forbidden' })
    await fallSilent(reference, at('2027-02-12 16:30'))
    expect((await findEoi(reference)).state).toBe('unresponsive')
  })

  test('who muted reminders gets none, and whoever answered in time neither', async () => {
    const quiet = await insertPerson('investor')
    await db().update(users).set({ mutedMails: ['nudge'] }).where(eq(users.id, quiet.userId))
    const muted = await sendCase(quiet, received)
    const prompt = await sendCase(investor, received)
    for (const reference of [muted, prompt]) await askInvestor(officer, { reference }, text, at('2026-11-20 16:30'))
    await writeAsInvestor(investor, prompt, { message: 'Yes.', locale: 'zh' }, at('2026-11-27 16:00'))
    await look('2026-11-27 17:00')
    expect([...(await mails(muted, 'nudge')), ...(await mails(prompt, 'nudge'))]).toEqual([])
  })
})

describe('the officer’s timer', () => {
  const clockOf = async (reference: string) => (await db().select().from(eoiClocks).where(eq(eoiClocks.eoiId, (await findEoi(reference)).id)))[0]

  test('returns an untouched case to the unit’s list, tells the unit, and leaves promise, state and clock alone', async () => {
    const reference = await sendCase(investor, received)
    await takeCase(officer, { reference }, at('2026-11-17 15:00'))
    const before = await clockOf(reference)
    await look('2026-11-19 14:59')
    expect((await findEoi(reference)).officerId).toBe(officer.userId)
    await look('2026-11-19 15:00', '2026-11-19 15:01')
    expect(await findEoi(reference)).toMatchObject({ officerId: null, officerSince: null, unitId: unit, state: 'in_review' })
    expect({ ...(await clockOf(reference)), lookAt: null }).toEqual({ ...before, lookAt: null })
    expect(await mails(reference, 'returned')).toEqual([`returned ${officer.email}`, `returned ${head.email}`].sort())
    const events = await db().select().from(eoiEvents).where(eq(eoiEvents.eoiId, (await findEoi(reference)).id)).orderBy(asc(eoiEvents.id))
    expect(events.at(-1)).toMatchObject({ kind: 'returned', actorId: null, data: { from: officer.userId, fromName: officer.name, days: 2 } })
  })

  test('starts anew with a note, and does not run while the investor is asked or nothing is owed', async () => {
    const noted = await sendCase(investor, received)
    await takeCase(officer, { reference: noted }, at('2026-11-17 15:00'))
    await noteOnCase(officer, { reference: noted }, 'Called the district.', at('2026-11-19 14:00'))
    const asked = await sendCase(investor, received)
    await askInvestor(officer, { reference: asked }, text, at('2026-11-17 15:00'))
    const proposed = await sendCase(investor, received)
    await takeCase(officer, { reference: proposed }, at('2026-11-17 15:00'))
    await proposeToInvestor(officer, { reference: proposed }, text, at('2026-11-17 15:30'))
    await look('2026-11-20 10:00')
    for (const reference of [noted, asked, proposed]) expect((await findEoi(reference)).officerId).toBe(officer.userId)
    // The investor answers the proposal and is left without a word for two days.
    await writeAsInvestor(investor, proposed, { message: 'We agree.', locale: 'zh' }, at('2026-11-20 10:00'))
    await look('2026-11-24 09:59')
    expect((await findEoi(proposed)).officerId).toBe(officer.userId)
    await look('2026-11-24 10:00')
    expect((await findEoi(proposed)).officerId).toBeNull()
  })
})

describe('digests', () => {
  test('tell a unit in the first working hour what is due, late and waiting, once a day', async () => {
    const late = await sendCase(investor, received)
    const today = await sendCase(investor, at('2026-11-18 10:00'))
    const waiting = await sendCase(investor, received)
    await askInvestor(officer, { reference: waiting }, text, at('2026-11-18 10:00'))
    await db().delete(outbox)
    expect(await makeDigests(at('2026-11-20 08:59'))).toBe(0)
    await Promise.all([makeDigests(at('2026-11-20 09:00')), makeDigests(at('2026-11-20 09:00'))])
    await makeDigests(at('2026-11-20 09:01'))
    const sent = await db().select().from(outbox).where(eq(outbox.kind, 'daily-digest'))
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([officer.email, head.email].sort())
    expect(sent[0]?.textBody).toMatch(new RegExp(`Overdue: 1\n${late}[^]*Due today: 1\n${today}[^]*Waiting for the investor: 1`))
    expect(sent[0]?.textBody).not.toContain(waiting)
  })

  test('tell heads in the first working hour of the week how promises were kept, and nobody who does not want them', async () => {
    const kept = await sendCase(investor, received)
    await replyToInvestor(officer, { reference: kept }, { ...text, substantive: true }, at('2026-11-18 10:00'))
    await sendCase(investor, received)
    await db().update(users).set({ mutedMails: ['daily-digest'] }).where(eq(users.id, officer.userId))
    await db().delete(outbox)
    await makeDigests(at('2026-11-23 09:00'))
    const weekly = await db().select().from(outbox).where(and(eq(outbox.kind, 'weekly-digest'), eq(outbox.recipient, head.email)))
    expect(weekly).toHaveLength(1)
    expect(weekly[0]?.textBody).toContain('New inquiries: 2\nAnswers by a person: 1 of 2 in time')
    expect((await db().select().from(outbox).where(eq(outbox.kind, 'daily-digest'))).map(({ recipient }) => recipient)).toEqual([head.email])
    await db().delete(outbox)
    await makeDigests(at('2026-11-24 09:00'))
    expect(await db().$count(outbox, eq(outbox.kind, 'weekly-digest'))).toBe(0)
    await db().update(users).set({ mutedMails: [] }).where(eq(users.id, officer.userId))
  })

  test('say nothing where there is nothing to say', async () => {
    await makeDigests(at('2026-11-25 09:00'))
    expect(await db().$count(outbox)).toBe(0)
  })
})
