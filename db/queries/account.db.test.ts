import { beforeAll, expect, test } from 'vitest'
import { anyone, type SignedIn } from '@/lib/auth/roles'
import { askInvestor, declineCase, noteOnCase, referCase, reopenCase, replyToInvestor, takeCase } from '@/server/eois/officer'
import { saveDraft } from '@/server/eois/draft'
import { caseIn, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { findOwnCase, listAccount } from './account'

useDatabase({ facts: true })
/** Tuesday 17 November 2026, 14:20 in Turkistan. */
const now = new Date('2026-11-17T09:20:00Z')
const at = (text: string) => new Date(`2026-11-${text}:00+05:00`)
let investor: SignedIn
let officer: SignedIn

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
})

test('a case shows its state, both clocks, the unit and the rule that chose it, and both sides’ words', async () => {
  const reference = await sendCase(investor, now, { listings: [{ project: 'oilseed-industrial-park' }] })
  await takeCase(officer, { reference }, at('17T15:02'))
  await replyToInvestor(officer, { reference }, { message: '您好。', substantive: false, locale: 'zh' }, at('18T11:05'))
  await askInvestor(officer, { reference }, { message: 'Сколько тонн?', locale: 'ru' }, at('20T16:30'))
  const inquiry = (await findOwnCase(investor, reference, at('26T10:00')))!
  expect(inquiry).toMatchObject({ eoi: { reference, state: 'awaiting_investor' }, unit: { id: 'dept-agriculture' }, routing: { unitId: 'dept-agriculture', reasons: [{ condition: 'sectorIds', value: 'food-processing' }] } })
  expect(inquiry.clocks.map(({ state, due }) => [state, due])).toEqual([['met', at('19T18:00')], ['paused', expect.any(Date)]])
  expect(inquiry.messages.map(({ side, body, locale }) => [side, body, locale])).toEqual([['officer', '您好。', 'zh'], ['officer', 'Сколько тонн?', 'ru']])
  expect(inquiry.watching.map(({ unitId }) => unitId)).toContain('dept-investment')
  expect(inquiry.listings.map(({ choice }) => choice)).toEqual([{ project: 'oilseed-industrial-park' }])
})

test('a case never shows notes, who an officer is, or what officers wrote for each other', async () => {
  const reference = await sendCase(investor, now)
  await noteOnCase(officer, { reference }, 'Secret note', now)
  await declineCase(officer, { reference }, { reason: 'No land this year.', locale: 'en' }, now)
  await reopenCase(officer, { reference }, { reason: 'Secret reopening', locale: 'en' }, now)
  await referCase(officer, { reference }, { unitId: 'dept-industry', reason: 'Secret referral' }, now)
  const told = JSON.stringify(await findOwnCase(investor, reference, now))
  expect(told).toContain('No land this year.')
  expect(told).not.toContain('Secret')
  expect(told).not.toContain(officer.email)
  expect(told).not.toContain(officer.name)
  expect(told).not.toContain(officer.userId)
})

test('a case is its investor’s alone', async () => {
  const reference = await sendCase(investor, now)
  const others = [await insertPerson('investor'), officer, await insertPerson('editor'), await insertPerson('admin'), anyone]
  for (const actor of others) expect(await findOwnCase(actor, reference, now)).toBeUndefined()
  expect(await findOwnCase(investor, 'TRK-2026-999999', now)).toBeUndefined()
})

test('the list begins with what waits for the investor and ends with what is closed; drafts stand apart', async () => {
  const owner = await insertPerson('investor')
  const closed = await caseIn('declined', owner, officer, now)
  const waiting = await caseIn('awaiting_investor', owner, officer, now)
  const fresh = await caseIn('submitted', owner, officer, now)
  const { id } = await saveDraft(owner, { answers: { message: 'x' }, listings: [{ site: 'sez-turan' }], locale: 'en' }, now)
  const { drafts, cases } = await listAccount(owner, now)
  expect(cases.map(({ reference }) => reference)).toEqual([waiting, fresh, closed])
  expect(cases[1]!.owed).toMatchObject({ promise: 'first', due: at('19T18:00') })
  expect(cases[2]!.owed).toBeUndefined()
  expect(drafts).toMatchObject([{ id, listings: [{ name: { zh: expect.any(String) }, plotCode: null }] }])
  expect(await listAccount(await insertPerson('investor'), now)).toEqual({ drafts: [], cases: [] })
})
