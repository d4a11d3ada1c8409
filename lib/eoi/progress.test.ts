import { describe, expect, test } from 'vitest'
import { isInvestorsTurn, progressOf } from './progress'
import { type EventKind, moves, type State, states } from './states'

const log = (...entries: [EventKind, State][]) => entries.map(([kind, state], index) => ({ kind, state, at: new Date(index * 1000) }))
const told = (entries: ReturnType<typeof log>) => progressOf(entries).map(({ step, status, at }) => `${step} ${status}${at ? ` ${at.getTime() / 1000}` : ''}`)

describe('the way of an inquiry', () => {
  test('begins with its receipt', () => {
    expect(told(log(['submitted', 'submitted'], ['routed', 'submitted']))).toEqual(['received current 0', 'checking ahead', 'withUnit ahead', 'proposal ahead', 'agreed ahead'])
  })

  test('shows that the investor is waited for, since when', () => {
    expect(told(log(['submitted', 'submitted'], ['taken', 'in_review'], ['replied', 'in_dialogue'], ['asked', 'awaiting_investor']))).toEqual(
      ['received done 0', 'checking done 1', 'withUnit done 2', 'waiting current 3', 'proposal ahead', 'agreed ahead'],
    )
  })

  test('counts a second wait from its own question', () => {
    const twice = log(['submitted', 'submitted'], ['asked', 'awaiting_investor'], ['answered', 'in_dialogue'], ['asked', 'awaiting_investor'], ['fell_silent', 'unresponsive'])
    expect(told(twice)).toEqual(['received done 0', 'checking done', 'withUnit done 1', 'waiting current 3', 'proposal ahead', 'agreed ahead'])
  })

  test('goes on after the answer as before', () => {
    expect(told(log(['submitted', 'submitted'], ['asked', 'awaiting_investor'], ['answered', 'in_dialogue']))).toContain('withUnit current 2')
  })

  test('ends with the agreement', () => {
    expect(told(log(['submitted', 'submitted'], ['taken', 'in_review'], ['replied', 'in_dialogue'], ['proposed', 'proposal'], ['agreed', 'agreed'])).at(-1)).toBe('agreed current 4')
  })

  test('leaves out what an early end never reached', () => {
    expect(told(log(['submitted', 'submitted'], ['taken', 'in_review'], ['declined', 'declined']))).toEqual(['received done 0', 'checking done 1', 'closed current 2'])
  })

  test('is the investor’s turn exactly where an answer moves the case', () => {
    expect(states.filter(isInvestorsTurn).sort()).toEqual([...moves.answer.from].sort())
  })
})
