import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findOwnCase, listAccount } from '@/db/queries/account'
import { listColleagues } from '@/db/queries/colleagues'
import { findCase, listMessages } from '@/db/queries/eois'
import { outbox, units, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { colleagueLimit, type ColleagueRight } from '@/lib/eoi/colleagues'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { actorOf } from '@/server/session'
import { caseIn, findEoi, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { endColleague, inviteColleague, joinCases } from './colleagues'
import { withdrawEoi, writeAsInvestor } from './investor'
import { askInvestor } from './officer'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
let investor: SignedIn
let officer: SignedIn
let colleague: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  colleague = await insertPerson('investor')
})

const invite = (reference: string, email: string, right: ColleagueRight = 'read', everywhere = false, actor = investor) => inviteColleague(actor, reference, { email, right, everywhere, locale: 'zh' }, now)
const invited = async (reference: string) => listColleagues((await findEoi(reference)).id)
const mailsTo = async (email: string) => (await db().select().from(outbox).where(eq(outbox.recipient, email))).map(({ kind, textBody }) => ({ kind, text: textBody ?? '' }))

test('an address that has never been here gets a mail without a word of the inquiry, and the right when it signs in', async () => {
  const reference = await sendCase(investor, now)
  await invite(reference, ' Somebody@Company.TEST ')
  const [mail, ...others] = await mailsTo('somebody@company.test')
  expect(others).toEqual([])
  expect(mail!.text).toContain(investor.email)
  expect(mail!.text).toMatch(new RegExp(`^http\\S+/zh/account/eois/${reference}$`, 'm'))
  expect(mail!.text).not.toContain('示例农业')
  const [user] = await db().insert(users).values({ email: 'somebody@company.test', role: 'investor' }).returning()
  const person = (await actorOf(user!.id))!
  expect(await findOwnCase(person, reference, now)).toBeUndefined()
  await joinCases(person)
  expect(await findOwnCase(person, reference, now)).toMatchObject({ own: false, eoi: { reference } })
  expect((await listAccount(person, now)).cases).toMatchObject([{ reference, sharedBy: investor.email }])
})

test('whether an address has an account cannot be seen, and nothing is open before its owner has looked', async () => {
  const reference = await sendCase(investor, now)
  await invite(reference, colleague.email)
  await invite(reference, 'unknown@company.test')
  expect((await findOwnCase(investor, reference, now))!.colleagues.map(({ joined, name }) => ({ joined, name }))).toEqual([{ joined: false, name: null }, { joined: false, name: null }])
  expect(await findCase(colleague, reference)).toBeUndefined()
})

test('staff, mailboxes of units, closed accounts and oneself are refused in the same words', async () => {
  const reference = await sendCase(investor, now)
  const closed = await insertPerson('investor')
  await db().update(users).set({ deactivatedAt: now }).where(eq(users.id, closed.userId))
  await db().update(units).set({ mailbox: 'unit@akimat.test' }).where(eq(units.id, 'dept-tourism'))
  for (const email of [officer.email, (await insertPerson('admin')).email, (await insertPerson('editor')).email, closed.email, 'UNIT@akimat.test', investor.email]) {
    await expect(invite(reference, email)).rejects.toMatchObject(new ExpectedError('colleague-address'))
  }
  await expect(invite(reference, 'no address')).rejects.toMatchObject(new ExpectedError('colleague-email'))
  expect(await invited(reference)).toEqual([])
})

test('somebody who is staff by the time they sign in gets nothing', async () => {
  const reference = await sendCase(investor, now)
  await invite(reference, 'later@akimat.test', 'write')
  const [user] = await db().insert(users).values({ email: 'later@akimat.test', role: 'officer' }).returning()
  await joinCases((await actorOf(user!.id))!)
  expect((await invited(reference))[0]!.userId).toBeNull()
})

describe('a colleague who joined', () => {
  const joined = async (right: ColleagueRight) => {
    const reference = await sendCase(investor, now)
    await invite(reference, colleague.email, right)
    await joinCases(colleague)
    return reference
  }

  test('with the right to read reads, and may do nothing else', async () => {
    const reference = await joined('read')
    expect(await findOwnCase(colleague, reference, now)).toBeDefined()
    await expect(writeAsInvestor(colleague, reference, { message: 'Text', locale: 'zh' }, now)).rejects.toThrow(Forbidden)
    await expect(withdrawEoi(colleague, reference, '', now)).rejects.toThrow(Forbidden)
    await expect(invite(reference, 'x@company.test', 'read', false, colleague)).rejects.toThrow(Forbidden)
    await expect(endColleague(colleague, reference, (await invited(reference))[0]!.id, false, now)).rejects.toThrow(Forbidden)
  })

  test('with the right to write answers in their own name, and still may not withdraw, invite or end', async () => {
    const reference = await joined('write')
    await askInvestor(officer, { reference }, { message: 'How much?', locale: 'en' }, now)
    await writeAsInvestor(colleague, reference, { message: '6 万吨', locale: 'zh' }, now)
    expect((await findEoi(reference)).state).toBe('in_dialogue')
    expect((await listMessages((await findEoi(reference)).id)).at(-1)).toMatchObject({ side: 'investor', colleague: colleague.name })
    expect((await findOwnCase(investor, reference, now))!.messages.at(-1)).toMatchObject({ colleague: colleague.name })
    expect((await findOwnCase(colleague, reference, now))!.messages.at(-1)).toMatchObject({ colleague: null })
    await expect(withdrawEoi(colleague, reference, '', now)).rejects.toThrow(Forbidden)
    await expect(invite(reference, 'x@company.test', 'read', false, colleague)).rejects.toThrow(Forbidden)
  })

  test('hears of what the unit does, and of nothing once the invitation has ended', async () => {
    const reference = await joined('write')
    await askInvestor(officer, { reference }, { message: 'How much?', locale: 'en' }, now)
    const heard = async () => (await mailsTo(colleague.email)).filter(({ kind, text }) => kind === 'question' && text.includes(reference)).length
    expect(await heard()).toBe(1)
    await endColleague(investor, reference, (await invited(reference))[0]!.id, false, now)
    expect(await findOwnCase(colleague, reference, now)).toBeUndefined()
    expect((await listAccount(colleague, now)).cases.map((row) => row.reference)).not.toContain(reference)
    await expect(writeAsInvestor(colleague, reference, { message: 'Text', locale: 'zh' }, now)).rejects.toThrow(NotFound)
    await askInvestor(officer, { reference }, { message: 'Again', locale: 'en' }, now).catch(() => undefined)
    expect(await heard()).toBe(1)
    // Invited again they read at once: the address is proven.
    await invite(reference, colleague.email)
    expect(await findOwnCase(colleague, reference, now)).toBeDefined()
  })

  test('never reads the drafts of who invited them, nor their other cases', async () => {
    const reference = await joined('write')
    const other = await sendCase(investor, now)
    expect(await findOwnCase(colleague, other, now)).toBeUndefined()
    expect((await listAccount(colleague, now)).drafts).toEqual([])
    expect(await findOwnCase(colleague, reference, now)).toBeDefined()
  })
})

test('an invitation to all inquiries covers those sent so far, closed ones too, and ends for all at once', async () => {
  const [owner, guest] = [await insertPerson('investor'), await insertPerson('investor')]
  const references = [await caseIn('declined', owner, officer, now), await sendCase(owner, now), await sendCase(owner, now)]
  await invite(references[1]!, guest.email, 'read', true, owner)
  await joinCases(guest)
  expect((await listAccount(guest, now)).cases.map(({ reference }) => reference).sort()).toEqual([...references].sort())
  const later = await sendCase(owner, now)
  expect(await findOwnCase(guest, later, now)).toBeUndefined()
  await endColleague(owner, references[0]!, (await invited(references[0]!))[0]!.id, true, now)
  expect((await listAccount(guest, now)).cases).toEqual([])
})

test('twenty people read a case and no more; one who is invited again does not count twice', async () => {
  const reference = await sendCase(investor, now)
  for (let index = 0; index < colleagueLimit; index++) await invite(reference, `person-${index}@company.test`)
  await expect(invite(reference, 'one-more@company.test')).rejects.toMatchObject(new ExpectedError('colleague-limit'))
  await invite(reference, 'person-3@company.test', 'write')
  expect((await invited(reference)).find(({ email }) => email === 'person-3@company.test')).toMatchObject({ right: 'write' })
  await endColleague(investor, reference, (await invited(reference))[0]!.id, false, now)
  await invite(reference, 'one-more@company.test')
})
