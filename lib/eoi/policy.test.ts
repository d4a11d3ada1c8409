import { describe, expect, test } from 'vitest'
import { type Actor, anyone, type Role } from '@/lib/auth/roles'
import { canAskTranslation, canAssign, canMerge, canPlan, canJoinCompanies, canMove, canNote, canRefer, canReply, canShare, canWrite, followsCase } from './policy'
import { isOpen, type Move, moves, states } from './states'

const person = (role: Role, userId: string, unitIds: string[] = []): Actor => ({ role, userId, email: `${userId}@people.test`, name: null, unitIds, headOf: [] })
const owner = person('investor', 'owner')
const holder = person('officer', 'holder', ['dept-industry'])
const actors: Record<string, Actor> = {
  visitor: anyone,
  'its investor': owner,
  'another investor': person('investor', 'stranger'),
  'an officer of the holding unit': holder,
  'an officer of another unit': person('officer', 'neighbour', ['dept-tourism']),
  'an officer without a unit': person('officer', 'new'),
  'an editor': person('editor', 'editor'),
  'an admin': person('admin', 'admin'),
  'an editor who is listed in the unit': person('editor', 'former', ['dept-industry']),
  'the system': { role: 'system', name: 'silence' },
}
const who = { investor: 'its investor', officer: 'an officer of the holding unit', system: 'the system' }

describe('who may change a case', () => {
  const cells = Object.keys(actors).flatMap((name) => (Object.keys(moves) as Move[]).map((move) => [name, move] as const))

  test.each(cells)('%s, %s: only whom the table names, only from its states', (name, move) => {
    for (const state of states) {
      const facts = { state, ownerId: 'owner', unitId: 'dept-industry' }
      expect(canMove(actors[name]!, facts, move)).toBe(name === who[moves[move].by] && moves[move].from.includes(state))
    }
  })

  test.each(Object.entries(actors))('%s writes, replies, refers and notes only as far as their part goes', (name, actor) => {
    for (const state of states) {
      const facts = { state, ownerId: 'owner', unitId: 'dept-industry' }
      const officer = name === who.officer
      expect(canWrite(actor, facts)).toBe(name === who.investor && isOpen(state))
      expect(canReply(actor, facts)).toBe(officer && isOpen(state))
      expect(canRefer(actor, facts)).toBe(officer && isOpen(state))
      for (const may of [canAssign, canPlan, canMerge, canAskTranslation]) expect(may(actor, facts)).toBe(officer && isOpen(state))
      expect(canNote(actor, facts)).toBe(officer)
      expect(canJoinCompanies(actor, facts)).toBe(officer || name === 'an admin')
    }
  })

  test.each([
    ['its investor', true, true, true], ['a colleague who reads', true, false, false], ['a colleague who writes', true, true, false],
    ['a colleague who was never there', false, false, false], ['an officer whose former account was invited', false, false, false],
  ] as const)('%s follows %s, writes %s, shares and withdraws %s', (name, follows, writes, shares) => {
    const colleagues = [{ userId: 'reader', right: 'read' }, { userId: 'writer', right: 'write' }, { userId: null, right: 'write' }, { userId: 'officer', right: 'write' }] as const
    const people: Record<string, Actor> = { 'its investor': owner, 'a colleague who reads': person('investor', 'reader'), 'a colleague who writes': person('investor', 'writer'), 'a colleague who was never there': person('investor', 'absent'), 'an officer whose former account was invited': person('officer', 'officer') }
    for (const state of states.filter((each) => each !== 'draft')) {
      const facts = { state, ownerId: 'owner', unitId: 'dept-industry', colleagues }
      const actor = people[name]!
      expect([followsCase(actor, facts), canWrite(actor, facts), canShare(actor, facts), canMove(actor, facts, 'withdraw')]).toEqual([follows, writes && isOpen(state), shares, shares && isOpen(state)])
      expect([canReply(actor, facts), canRefer(actor, facts), canNote(actor, facts)]).toEqual([false, false, false])
    }
  })

  test('a case that no unit holds is nobody’s', () => {
    expect(canReply(holder, { state: 'submitted', ownerId: 'owner', unitId: null })).toBe(false)
  })
})
