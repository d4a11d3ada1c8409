import { describe, expect, test } from 'vitest'
import { isOpen, type Move, moves, type State, stateAfter, states } from './states'

/** product.md, "The life of an EOI", as it is written there. */
const table: { from: State[]; to: State; move: Move; by: 'investor' | 'officer' | 'system' }[] = [
  { from: ['draft'], to: 'submitted', move: 'submit', by: 'investor' },
  { from: ['submitted'], to: 'in_review', move: 'take', by: 'officer' },
  { from: ['submitted', 'in_review', 'unresponsive'], to: 'in_dialogue', move: 'reply', by: 'officer' },
  { from: ['submitted', 'in_review', 'in_dialogue', 'proposal'], to: 'awaiting_investor', move: 'ask', by: 'officer' },
  { from: ['awaiting_investor', 'proposal', 'unresponsive'], to: 'in_dialogue', move: 'answer', by: 'investor' },
  { from: ['in_review', 'in_dialogue', 'awaiting_investor'], to: 'proposal', move: 'propose', by: 'officer' },
  { from: ['proposal'], to: 'agreed', move: 'agree', by: 'officer' },
  { from: ['submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive'], to: 'declined', move: 'decline', by: 'officer' },
  { from: ['submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive'], to: 'withdrawn', move: 'withdraw', by: 'investor' },
  { from: ['awaiting_investor'], to: 'unresponsive', move: 'fall_silent', by: 'system' },
  { from: ['declined', 'withdrawn'], to: 'in_review', move: 'reopen', by: 'officer' },
]

describe('changes of state', () => {
  const pairs = (Object.keys(moves) as Move[]).flatMap((move) => states.map((state) => [move, state] as const))

  test.each(pairs)('%s from %s is as the table says', (move, state) => {
    const row = table.find((line) => line.move === move)!
    expect(stateAfter(state, move)).toBe(row.from.includes(state) ? row.to : undefined)
    expect(moves[move].by).toBe(row.by)
  })

  test('are eleven and no more', () => {
    expect(Object.keys(moves).sort()).toEqual(table.map(({ move }) => move).sort())
  })

  test('end in agreed, declined and withdrawn; a draft is not open either', () => {
    expect(states.filter((state) => !isOpen(state))).toEqual(['draft', 'agreed', 'declined', 'withdrawn'])
  })
})
