import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../client'
import { eois } from '../schema'
import type { SignedIn } from '@/lib/auth/roles'
import { readDeskFilters } from '@/lib/desk/filters'
import { queues } from '@/lib/desk/queues'
import { watchCase } from '@/server/eois/assign'
import { askInvestor, declineCase, referCase, replyToInvestor } from '@/server/eois/officer'
import { withdrawEoi } from '@/server/eois/investor'
import { saveDraft } from '@/server/eois/draft'
import { goodAnswers, insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { readCasePage } from './case-page'
import { listDesk, listDeskIds } from './desk'
import { countChanged, countFound, countQueues, countStates } from './desk-counts'
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
  const filters = readDeskFilters(query, actor)
  const [{ rows }, { total, late }] = await Promise.all([listDesk(actor, filters, now), countFound(actor, filters, now)])
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
    for (const queue of queues) expect((await list(stranger, { queue })).total).toBe(0)
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
    expect((await list(officer, { from: '2026-11-19', to: '2026-11-19', queue: 'all' })).names.sort()).toEqual(['referred', 'soon'])
    expect((await list(officer, { country: 'DE' })).total).toBe(0)
    expect((await list(officer, { country: 'CN', sector: 'crops' })).total).toBe(6)
  })

  test('is searched by number, company, person and text, by parts of names in every alphabet', async () => {
    const found = async (q: string, more: Record<string, string> = {}) => (await list(officer, { q, ...more })).names
    const number = references.closed!.split('-')[2]!
    for (const q of [references.closed!.toLowerCase(), number, String(Number(number))]) expect(await found(q), q).toContain('closed')
    expect(await found(references.late!)).toEqual(['late'])
    expect(await found('SOON 100%_')).toEqual(['soon'])
    expect(await found('oon ltd')).toEqual(['soon'])
    expect(await found('伟 soon')).toEqual(['soon'])
    expect(await found('压榨设备 calm')).toEqual(['calm'])
    expect(await found('soon late')).toEqual([])
    for (const q of ['%', '_', `'`, ':*', '\\']) expect(await found(q), q).toEqual([])
    await sendCase(await insertPerson('investor'), new Date(friday.getTime() + 3_600_000), { answers: { company: 'ЖШС «ҚАЗЫНА Өндіріс»', country: 'DE', registration: 'HRB 990140001234' } })
    for (const q of ['қазына', 'зына өнд', '0001234']) expect((await list(officer, { q })).total, q).toBe(1)
    references.kazyna = (await list(officer, { q: 'қазына' })).rows[0]!.reference
  })

  test('past its end is empty, and counts go on', async () => {
    expect(await list(officer, { page: '2' })).toMatchObject({ names: [], total: 7 })
  })

  test('a withdrawn case leaves it at once', async () => {
    references.withdrawn = await sendCase(investor, friday)
    expect((await list(officer)).total).toBe(8)
    await withdrawEoi(investor, references.withdrawn, 'Changed plans', now)
    expect((await list(officer)).total).toBe(7)
    expect((await list(officer, { queue: 'closed' })).names).toEqual(['withdrawn', 'closed'])
  })

  test('goes on over its parts wherever a page begins', async () => {
    const filters = readDeskFilters({ queue: 'all' }, officer)
    const whole = await listDeskIds(officer, filters, now, 100)
    expect(whole).toHaveLength(10)
    expect(new Set(whole).size).toBe(10)
    expect(await listDeskIds(officer, filters, now, 4)).toEqual(whole.slice(0, 4))
  })
})

describe('the queues', () => {
  test('show what has no officer, what is the reader’s own, what is overdue, what waits and what is followed', async () => {
    const colleague = await insertPerson('officer', ['dept-agriculture'])
    const names = async (queue: string, actor = officer) => (await list(actor, { queue })).names
    expect(await names('unassigned')).toEqual(['late', 'soon', 'calm', 'kazyna'])
    expect(await names('mine')).toEqual(['owed', 'answered', 'waiting'])
    expect(await names('mine', colleague)).toEqual([])
    expect(await names('overdue')).toEqual(['late'])
    expect(await names('waiting')).toEqual(['waiting'])
    await watchCase(colleague, references.calm!, now)
    expect(await names('watched', colleague)).toEqual(['referred', 'calm'])
    expect(await names('watched')).toEqual(['referred'])
    await db().update(eois).set({ highValue: true, updatedAt: thursday }).where(eq(eois.reference, references.soon!))
    expect(await names('high')).toEqual(['soon'])
    expect((await list(officer, { high: 'yes', queue: 'all' })).names).toEqual(['soon'])
    expect((await list(officer, { officer: officer.userId })).names).toEqual(['owed', 'answered', 'waiting'])
    expect((await list(officer, { officer: 'none' })).names).toEqual(['late', 'soon', 'calm', 'kazyna'])
  })

  test('beyond one and a half of the time are shown to admins', async () => {
    const later = new Date('2026-11-20T08:30:00Z')
    const beyond = async (at: Date) => (await listDesk(admin, readDeskFilters({ queue: 'beyond' }, admin), at)).rows.map(({ reference }) => reference)
    expect(await beyond(later)).toEqual([references.late])
    expect(await beyond(wednesday)).toEqual([])
  })

  test('are counted as they are shown, and a state as it is chosen', async () => {
    for (const actor of [officer, watcher, admin, stranger]) {
      for (const { queue, count } of await countQueues(actor, now)) {
        expect(count, `${actor.role} ${queue}`).toBe((await list(actor, { queue })).total)
        // What is counted is asked for in another way than what is listed.
        expect(count, `${actor.role} ${queue}`).toBe((await listDeskIds(actor, readDeskFilters({ queue }, actor), now, 1000)).length)
      }
    }
    const states = await countStates(officer, 'unit', now)
    expect([states.get('submitted'), states.get('declined'), states.get('agreed')]).toEqual([4, 1, 0])
  })

  test('say how many cases came since an instant, to those who read them', async () => {
    const since = async (actor: SignedIn, at: Date) => countChanged(actor, readDeskFilters({}, actor), at, now)
    expect(await since(officer, new Date(friday.getTime() - 1))).toBe(2)
    expect(await since(officer, now)).toBe(0)
    expect(await since(stranger, monday)).toBe(0)
  })
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
