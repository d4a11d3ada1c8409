import { describe, expect, test } from 'vitest'
import { type Actor, anyone } from '@/lib/auth/roles'
import { openStates, states } from '@/lib/eoi/states'
import { caseStates, deskQuery, isFiltered, pagesOf, queueAlone, readDeskFilters, shownStates } from './filters'
import { queuesFor } from './queues'

const person = (role: 'officer' | 'admin', headOf: string[] = []): Actor => ({ role, userId: 'u', email: 'u@people.test', name: null, unitIds: headOf, headOf })
const officer = person('officer')
const admin = person('admin')

describe('the address of the desk', () => {
  test('without a query shows an officer the open cases of their units, an admin everything', () => {
    expect(readDeskFilters({}, officer)).toEqual(queueAlone('unit'))
    expect(readDeskFilters({}, admin).queue).toBe('all')
    expect(shownStates(readDeskFilters({}, officer))).toEqual(openStates)
    expect(shownStates(readDeskFilters({}, admin))).toEqual(caseStates)
  })

  test('ignores unknown values, and never shows drafts', () => {
    const odd = { queue: 'theirs', state: ['draft', 'nothing', 'proposal', 'submitted'], country: 'XX', from: '2026-02-30', to: 'x', sector: '<b>', high: 'perhaps', page: '' }
    expect(readDeskFilters(odd, officer)).toEqual({ ...queueAlone('unit'), states: ['submitted', 'proposal'] })
    expect(states.filter((state) => !(caseStates as readonly string[]).includes(state))).toEqual(['draft'])
  })

  test('has the queues that a reader has cases in: what is long overdue anywhere is for admins and heads of the investment department', () => {
    expect(queuesFor(officer)).toEqual(['mine', 'unread', 'unit', 'unassigned', 'overdue', 'waiting', 'high', 'watched', 'all', 'closed'])
    expect(queuesFor(person('officer', ['dept-investment']))).toContain('beyond')
    expect(queuesFor(person('officer', ['dept-tourism']))).not.toContain('beyond')
    expect(queuesFor(admin)).toEqual(['unassigned', 'overdue', 'waiting', 'high', 'watched', 'beyond', 'all', 'closed'])
    expect(queuesFor(anyone)).not.toContain('beyond')
    expect(readDeskFilters({ queue: 'beyond' }, officer).queue).toBe('unit')
    expect(readDeskFilters({ queue: 'mine' }, admin).queue).toBe('all')
  })

  test('with an unreadable page asks for one that does not exist', () => {
    for (const page of ['0', '-1', '1.5', 'x', '999999']) expect(readDeskFilters({ page }, officer).page).toBe(0)
    expect(readDeskFilters({ page: '12' }, officer).page).toBe(12)
  })

  test('survives being written and read again', () => {
    const filters = { queue: 'watched' as const, states: ['declined' as const, 'withdrawn' as const], unit: 'dept-land', officer: 'none', country: 'CN', sector: 'crops', from: '2026-01-31', to: '2026-02-28', high: true, q: '青岛 000123', page: 3 }
    expect(readDeskFilters(deskQuery(filters, officer, { page: 3 }), officer)).toEqual(filters)
    expect(Object.values(deskQuery(readDeskFilters({}, officer), officer)).flat().filter(Boolean)).toEqual([])
    expect(isFiltered(filters)).toBe(true)
    expect(isFiltered(queueAlone('closed'))).toBe(false)
  })

  test('finds closed cases when they are searched for or chosen', () => {
    expect(shownStates(readDeskFilters({ q: 'x' }, officer))).toEqual(caseStates)
    expect(shownStates(readDeskFilters({ state: 'declined' }, officer))).toEqual(['declined'])
    expect(shownStates(readDeskFilters({ queue: 'closed', state: ['submitted', 'agreed'] }, officer))).toEqual(['agreed'])
    expect(shownStates(readDeskFilters({ queue: 'closed' }, officer))).toEqual(['agreed', 'declined', 'withdrawn'])
    expect(shownStates(readDeskFilters({ queue: 'waiting', state: 'declined', q: 'x' }, officer))).toEqual([])
  })

  test('counts pages as long as cases are counted', () => {
    expect([0, 50, 51, 999, 1000].map(pagesOf)).toEqual([1, 1, 2, 20, undefined])
  })
})
