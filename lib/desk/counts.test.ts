import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/roles'
import { queueCounts, stateCounts, unitsOf } from './counts'
import { readDeskFilters } from './filters'

const officer: Actor = { role: 'officer', userId: 'u', email: 'u@people.test', name: null, unitIds: ['a'], headOf: [] }
const count = (unitId: string, state: 'submitted' | 'declined', number: number) => ({ unitId, unitName: { en: unitId }, state, count: number })
const counts = [count('a', 'submitted', 2), count('a', 'declined', 3), count('b', 'submitted', 5), count('b', 'declined', 7)]

test('own and watched queues count open cases, the others everything they show', () => {
  expect(queueCounts(counts, officer)).toEqual([
    { queue: 'mine', count: 2 }, { queue: 'watched', count: 5 }, { queue: 'all', count: 17 }, { queue: 'closed', count: 10 },
  ])
})

test('states are counted in the queue that is shown', () => {
  expect([...stateCounts(counts, readDeskFilters({}, officer), officer)]).toEqual([['submitted', 2], ['declined', 3]])
  expect([...stateCounts(counts, readDeskFilters({ queue: 'closed' }, officer), officer)]).toEqual([['declined', 10]])
})

test('each unit is named once', () => {
  expect(unitsOf(counts).map(({ id }) => id)).toEqual(['a', 'b'])
})
