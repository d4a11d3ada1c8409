import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findMutedMails } from '@/db/queries/account'
import { outbox } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { mailChoiceNames, wantedChoices } from '@/lib/mail/choices'
import { inviteColleague, joinCases } from '@/server/eois/colleagues'
import { askInvestor, replyToInvestor, takeCase } from '@/server/eois/officer'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { chooseMails, stopMails } from './mail-choices'

useDatabase({ facts: true })
const now = new Date('2026-11-19T09:00:00Z')
let officer: SignedIn

beforeAll(async () => {
  officer = await insertPerson('officer', ['dept-agriculture'])
})

const mailsTo = (email: string, kind: string) => db().select().from(outbox).where(and(eq(outbox.recipient, email), eq(outbox.kind, kind)))
/** An inquiry that was taken, answered and asked about. */
async function handled(investor: SignedIn, colleague?: SignedIn): Promise<void> {
  const reference = await sendCase(investor, now)
  if (colleague) {
    await inviteColleague(investor, reference, { email: colleague.email, right: 'read', everywhere: false, locale: 'en' }, now)
    await joinCases(colleague)
  }
  await takeCase(officer, { reference }, now)
  await replyToInvestor(officer, { reference }, { message: 'Text', substantive: false, locale: 'en' }, now)
  await askInvestor(officer, { reference }, { message: 'Text', locale: 'en' }, now)
}

test('an investor gets every mail while they have chosen nothing, each with the way to the choices', async () => {
  const investor = await insertPerson('investor')
  await handled(investor)
  for (const kind of ['received', 'taken', 'reply', 'question']) {
    const [mail, ...more] = await mailsTo(investor.email, kind)
    expect(more).toEqual([])
    expect(mail!.textBody).toMatch(/ http:\/\/\S+\/zh\/account\/notifications$/m)
    // One link alone on a line, that of the case.
    expect(mail!.textBody!.split('\n').filter((line) => /^https?:\/\/\S+$/.test(line))).toEqual([expect.stringContaining('/zh/account/eois/')])
    expect(mail!.stopHref !== null).toBe(kind === 'taken' || kind === 'reply')
  }
})

test('what is not wanted does not leave; receipts and questions do, and a colleague’s choice is their own', async () => {
  const [investor, colleague] = [await insertPerson('investor'), await insertPerson('investor')]
  await chooseMails(investor, ['meetings'])
  await handled(investor, colleague)
  const counts = async (person: SignedIn) => Promise.all(['received', 'taken', 'reply', 'question'].map(async (kind) => (await mailsTo(person.email, kind)).length))
  expect(await counts(investor)).toEqual([1, 0, 0, 1])
  expect(await counts(colleague)).toEqual([0, 1, 1, 1])
})

describe('the address for mail programs', () => {
  test('stops the mails of one choice of one person, as often as it is used', async () => {
    const [investor, other] = [await insertPerson('investor'), await insertPerson('investor')]
    await handled(investor)
    const token = new URL((await mailsTo(investor.email, 'reply'))[0]!.stopHref!).searchParams.get('token')!
    expect([await stopMails(token), await stopMails(token)]).toEqual([true, true])
    expect(wantedChoices(await findMutedMails(investor))).toEqual(mailChoiceNames.filter((name) => name !== 'replies'))
    expect(await findMutedMails(investor)).toEqual(['reply'])
    expect(await findMutedMails(other)).toEqual([])
  })

  test('does nothing when somebody has made it up, or has changed whom or what it is for', async () => {
    const [investor, other] = [await insertPerson('investor'), await insertPerson('investor')]
    await handled(investor)
    const [, , signature] = new URL((await mailsTo(investor.email, 'reply'))[0]!.stopHref!).searchParams.get('token')!.split('.')
    for (const token of ['', 'x', `${other.userId}.replies.${signature}`, `${investor.userId}.steps.${signature}`, `${investor.userId}.question.${signature}`, `${investor.userId}.replies.`, `${investor.userId}.replies.${signature!.slice(1)}`]) expect(await stopMails(token)).toBe(false)
    expect([await findMutedMails(investor), await findMutedMails(other)]).toEqual([[], []])
  })
})

test('staff choose no mails here', async () => {
  await expect(chooseMails(officer, [])).rejects.toThrow('not-found')
})
