import { expect, test } from 'vitest'
import type { PromiseClock } from './clock'
import { compareUrgency, urgencyOf } from './urgency'

const clock = (promise: PromiseClock['promise'], state: PromiseClock['state'], usedMs: number): PromiseClock => ({ promise, days: 2, state, due: new Date(0), metAt: null, usedMs, totalMs: 100, percent: usedMs })

test('the promise to be kept next is the first one not kept', () => {
  expect(urgencyOf('submitted', [clock('first', 'running', 40), clock('substantive', 'running', 20)])).toMatchObject({ kind: 'running', leftMs: 60, clock: { promise: 'first' } })
  expect(urgencyOf('in_dialogue', [clock('first', 'met', 10), clock('substantive', 'late', 130)])).toMatchObject({ kind: 'late', leftMs: -30, clock: { promise: 'substantive' } })
  expect(urgencyOf('in_dialogue', [clock('first', 'met', 10), clock('substantive', 'met_late', 130)])).toEqual({ kind: 'answered', clock: null, leftMs: null })
})

test('a case that waits for the investor waits, unless it was late before', () => {
  expect(urgencyOf('awaiting_investor', [clock('first', 'met', 10), clock('substantive', 'paused', 50)]).kind).toBe('waiting')
  expect(urgencyOf('unresponsive', []).kind).toBe('waiting')
  expect(urgencyOf('awaiting_investor', [clock('first', 'met', 10), clock('substantive', 'late', 150)]).kind).toBe('late')
})

test('a closed case owes nothing', () => {
  expect(urgencyOf('declined', [clock('first', 'stopped', 10)])).toEqual({ kind: 'closed', clock: null, leftMs: null })
})

test('the most overdue case comes first, then the one with the least time, then those that wait, then closed ones', () => {
  const late = urgencyOf('submitted', [clock('first', 'late', 120)])
  const later = urgencyOf('submitted', [clock('first', 'late', 220)])
  const soon = urgencyOf('submitted', [clock('first', 'running', 90)])
  const calm = urgencyOf('submitted', [clock('first', 'running', 10)])
  const answered = urgencyOf('in_dialogue', [])
  const waiting = urgencyOf('awaiting_investor', [])
  const closed = urgencyOf('agreed', [])
  expect([closed, waiting, calm, answered, late, soon, later].sort(compareUrgency)).toEqual([later, late, soon, calm, answered, waiting, closed])
})
