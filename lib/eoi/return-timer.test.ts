import { expect, test } from 'vitest'
import type { Calendar } from './calendar'
import type { ClockEvent } from './clock'
import { returnsAt } from './return-timer'
import type { EventKind, State } from './states'

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`)
const calendar: Calendar = { holidays: new Set(), workingDays: new Set() }
type Line = [time: string, kind: EventKind, state: State]
const logOf = (...lines: Line[]): ClockEvent[] => lines.map(([time, kind, state], index) => ({ id: index + 1, at: at(time), kind, state, substantive: false }))
const taken: Line[] = [['2026-11-16 10:00', 'submitted', 'submitted'], ['2026-11-17 10:00', 'taken', 'in_review']]
const held = (lines: Line[], changes: Partial<Parameters<typeof returnsAt>[0]> = {}) => returnsAt({ log: logOf(...lines), officerSince: at('2026-11-17 10:00'), notedAt: null, owed: true, assigneeDays: 2, ...changes }, calendar)

test('a case that was taken and left returns after two working days', () => {
  // Tuesday 10:00 and 18 working hours: 8 on Tuesday, 9 on Wednesday, 1 on Thursday.
  expect(held(taken)).toEqual(at('2026-11-19 10:00'))
  expect(held(taken, { assigneeDays: 1 })).toEqual(at('2026-11-18 10:00'))
})

test('every step of a colleague or the investor, a note and a new officer start it anew; that somebody opened the page does not', () => {
  expect(held([...taken, ['2026-11-18 11:00', 'replied', 'in_dialogue']])).toEqual(at('2026-11-20 11:00'))
  expect(held([...taken, ['2026-11-18 11:00', 'message', 'in_review']])).toEqual(at('2026-11-20 11:00'))
  expect(held(taken, { notedAt: at('2026-11-18 12:00') })).toEqual(at('2026-11-20 12:00'))
  expect(held(taken, { officerSince: at('2026-11-20 17:00') })).toEqual(at('2026-11-24 17:00'))
  expect(held([...taken, ['2026-11-18 11:00', 'opened', 'in_review']])).toEqual(at('2026-11-19 10:00'))
})

test('it does not run while the unit owes nothing', () => {
  expect(held([...taken, ['2026-11-18 11:00', 'asked', 'awaiting_investor']])).toBeNull()
  expect(held([...taken, ['2026-11-18 11:00', 'withdrawn', 'withdrawn']])).toBeNull()
  // Both promises are met, and the officer spoke last.
  expect(held([...taken, ['2026-11-18 11:00', 'proposed', 'proposal']], { owed: false })).toBeNull()
  // The investor spoke last, so a word is owed although both promises are met.
  expect(held([...taken, ['2026-11-18 11:00', 'proposed', 'proposal'], ['2026-11-19 11:00', 'answered', 'in_dialogue']], { owed: false })).toEqual(at('2026-11-23 11:00'))
  expect(held([])).toBeNull()
})
