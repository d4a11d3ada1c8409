import { describe, expect, test } from 'vitest'
import { type Actor, anyone } from '@/lib/auth/roles'
import { openStates, states } from '@/lib/eoi/states'
import { caseStates, deskQuery, queuesFor, readDeskFilters, shownStates } from './filters'

const person = (role: 'officer' | 'admin'): Actor => ({ role, userId: 'u', email: 'u@people.test', name: null, unitIds: [], headOf: [] })
const officer = person('officer')
const admin = person('admin')

describe('the address of the desk', () => {
  test('without a query shows an officer the open cases of their units, an admin everything', () => {
    expect(readDeskFilters({}, officer)).toEqual({ queue: 'mine', states: [], unit: '', q: '', page: 1 })
    expect(readDeskFilters({}, admin).queue).toBe('all')
    expect(shownStates(readDeskFilters({}, officer))).toEqual(openStates)
    expect(shownStates(readDeskFilters({}, admin))).toEqual(caseStates)
  })

  test('ignores unknown values, and never shows drafts', () => {
    expect(readDeskFilters({ queue: 'theirs', state: ['draft', 'nothing', 'proposal', 'submitted'], page: '' }, officer)).toEqual({ queue: 'mine', states: ['submitted', 'proposal'], unit: '', q: '', page: 1 })
    expect(readDeskFilters({ queue: 'mine' }, admin).queue).toBe('all')
    expect(queuesFor(anyone)).toEqual(['all', 'closed'])
    expect(states.filter((state) => !(caseStates as readonly string[]).includes(state))).toEqual(['draft'])
  })

  test('with an unreadable page asks for one that does not exist', () => {
    for (const page of ['0', '-1', '1.5', 'x', '999999']) expect(readDeskFilters({ page }, officer).page).toBe(0)
    expect(readDeskFilters({ page: '12' }, officer).page).toBe(12)
  })

  test('survives being written and read again', () => {
    const filters = { queue: 'watched' as const, states: ['declined' as const, 'withdrawn' as const], unit: 'dept-land', q: '青岛 000123', page: 3 }
    const query = deskQuery(filters, officer, { page: 3 })
    expect(readDeskFilters(query, officer)).toEqual({ ...filters, states: caseStates.filter((state) => state === 'declined' || state === 'withdrawn') })
    expect(deskQuery(readDeskFilters({}, officer), officer)).toEqual({ queue: undefined, state: [], unit: '', q: '', page: undefined })
  })

  test('finds closed cases when they are searched for or chosen', () => {
    expect(shownStates(readDeskFilters({ q: 'x' }, officer))).toEqual(caseStates)
    expect(shownStates(readDeskFilters({ state: 'declined' }, officer))).toEqual(['declined'])
    expect(shownStates(readDeskFilters({ queue: 'closed', state: ['submitted', 'agreed'] }, officer))).toEqual(['agreed'])
    expect(shownStates(readDeskFilters({ queue: 'closed' }, officer))).toEqual(['agreed', 'declined', 'withdrawn'])
  })
})
