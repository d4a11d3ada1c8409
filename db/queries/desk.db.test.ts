import { beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '@/lib/auth/roles'
import { readDeskFilters } from '@/lib/desk/filters'
import { askInvestor, declineCase, referCase, replyToInvestor } from '@/server/eois/officer'
import { withdrawEoi } from '@/server/eois/investor'
import { saveDraft } from '@/server/eois/draft'
import { goodAnswers, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { readCasePage } from './case-page'
import { listCaseCounts, listDesk } from './desk'
import { findCase } from './eois'

useDatabase({ facts: true })
/** Monday to Friday of a week without holidays, at ten in the morning in Turkistan. */
const [monday, tuesday, wednesday, thursday, friday] = [16, 17, 18, 19, 20].map((day) => new Date(`2026-11-${day}T05:00:00Z`)) as [Date, Date, Date, Date, Date]
const now = new Date('2026-11-20T07:00:00Z')
let investor: SignedIn
let officer: SignedIn
let watcher: SignedIn
let stranger: SignedIn
let admin: SignedIn
const references: Record<string, string> = {}

beforeAll(async () => {
  investor = await insertPerson('investor')
  officer = await insertPerson('officer', ['dept-agriculture'])
  watcher = await insertPerson('officer', ['dept-investment'])
  stranger = await insertPerson('officer', ['dept-tourism'])
  admin = await insertPerson('admin')
  const text = { message: 'Text', locale: 'en' as const }
  const send = async (name: string, at: Date, answers: Record<string, string> = {}) => {
    references[name] = await sendCase(investor, at, { answers: { company: `${name} 100%_Ltd`, ...answers } })
    return { reference: references[name]! }
  }
  const closed = await send('closed', monday)
  await send('late', monday)
  await send('calm', friday)
  await send('soon', thursday)
  const owed = await send('owed', wednesday)
  const waiting = await send('waiting', tuesday)
  const answered = await send('answered', tuesday)
  const referred = await send('referred', thursday)
  await saveDraft(investor, { answers: goodAnswers, locale: 'zh' }, monday)
  await declineCase(officer, closed, { reason: 'No land.', locale: 'en' }, tuesday)
  await replyToInvestor(officer, owed, { ...text, substantive: false }, thursday)
  await askInvestor(officer, waiting, text, wednesday)
  await replyToInvestor(officer, answered, { ...text, substantive: true }, wednesday)
  await referCase(officer, referred, { unitId: 'dept-industry', reason: 'Machines' }, friday)
})

const list = async (actor: SignedIn, query: Record<string, string | string[]> = {}) => {
  const { rows, total, late } = await listDesk(actor, readDeskFilters(query, actor), now)
  const names = new Map(Object.entries(references).map(([name, reference]) => [reference, name]))
  return { names: rows.map(({ reference }) => names.get(reference)), total, late, rows }
}

describe('the list', () => {
  test('shows an officer the open cases of their unit: overdue, then by time left, then those that owe nothing', async () => {
    const { names, total, late, rows } = await list(officer)
    expect(names).toEqual(['late', 'soon', 'calm', 'owed', 'answered', 'waiting'])
    expect({ total, late }).toEqual({ total: 6, late: 1 })
    expect(rows.map(({ urgency }) => [urgency.kind, urgency.clock?.promise])).toEqual([
      ['late', 'first'], ['running', 'first'], ['running', 'first'], ['running', 'substantive'], ['answered', undefined], ['waiting', 'substantive'],
    ])
  })

  test('shows a former holder and a watcher what they read, and strangers nothing', async () => {
    expect((await list(officer, { queue: 'watched' })).names).toEqual(['referred'])
    expect((await list(watcher)).total).toBe(0)
    expect((await list(watcher, { queue: 'watched' })).total).toBe(7)
    for (const queue of ['mine', 'watched', 'all', 'closed']) expect((await list(stranger, { queue })).total).toBe(0)
    for (const role of ['editor', 'investor'] as const) expect((await list(await insertPerson(role), { queue: 'all' })).total).toBe(0)
    expect((await list(await insertPerson('officer'), { queue: 'all' })).total).toBe(0)
  })

  test('shows an admin everything that was sent, closed cases last', async () => {
    const { names, total } = await list(admin)
    expect(total).toBe(8)
    expect(names.at(-1)).toBe('closed')
  })

  test('is filtered by state, unit, reference and company; signs of patterns are plain characters', async () => {
    expect((await list(officer, { state: ['declined', 'awaiting_investor'] })).names).toEqual(['waiting', 'closed'])
    expect((await list(officer, { queue: 'closed' })).names).toEqual(['closed'])
    expect((await list(officer, { queue: 'all', unit: 'dept-industry' })).names).toEqual(['referred'])
    expect((await list(officer, { q: references.closed!.toLowerCase() })).names).toEqual(['closed'])
    expect((await list(officer, { q: 'SOON 100%_' })).names).toEqual(['soon'])
    expect((await list(officer, { q: '%' })).total).toBe(7)
    expect((await list(officer, { q: 'soon_100' })).total).toBe(0)
  })

  test('past its end is empty, and counts go on', async () => {
    expect(await list(officer, { page: '2' })).toMatchObject({ names: [], total: 6 })
  })

  test('a withdrawn case leaves it at once', async () => {
    references.withdrawn = await sendCase(investor, friday)
    expect((await list(officer)).total).toBe(7)
    await withdrawEoi(investor, references.withdrawn, 'Changed plans', now)
    expect((await list(officer)).total).toBe(6)
  })
})

test('counts are of the cases that the actor reads', async () => {
  const sums = async (actor: SignedIn) => (await listCaseCounts(actor)).reduce((sum, { count }) => sum + count, 0)
  expect(await sums(officer)).toBe(9)
  expect(await sums(stranger)).toBe(0)
  expect(await sums(admin)).toBe(9)
})

describe('the page of a case', () => {
  const page = async (actor: SignedIn, name: string) => readCasePage(actor, (await findCase(actor, references[name]!))!, now)

  test('says which rule fired and what met it', async () => {
    const { routed, names, caseUnits } = await page(officer, 'late')
    expect(routed?.reasons).toEqual([{ condition: 'sectorIds', value: 'crops' }])
    expect(names.sectors.crops?.en).toBeTruthy()
    expect(routed?.unitName?.en).toBe('Department of Agriculture')
    expect(caseUnits.map(({ unitId, relation }) => [unitId, relation])).toEqual([['dept-investment', 'watching'], ['dept-agriculture', 'holding']])
  })

  test('says who referred it and why the reader reads it', async () => {
    const { referrals, reading } = await page(officer, 'referred')
    expect(referrals).toMatchObject([{ reason: 'Machines', from: { en: 'Department of Agriculture' } }])
    expect(reading).toBe('held')
    expect((await page(watcher, 'referred')).reading).toBe('watching')
    expect((await page(admin, 'referred')).reading).toBe('admin')
  })

  test('computes both clocks from the promises given at submission', async () => {
    expect((await page(officer, 'late')).clocks.map(({ promise, state }) => [promise, state])).toEqual([['first', 'late'], ['substantive', 'running']])
    expect((await page(officer, 'waiting')).clocks.map(({ state }) => state)).toEqual(['met', 'paused'])
  })
})
