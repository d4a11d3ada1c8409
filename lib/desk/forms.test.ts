import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/roles'
import { caseStates } from './filters'
import { formsFor, replyKindsFor } from './forms'

const person = (role: 'officer' | 'admin' | 'investor', unitIds: string[] = []): Actor => ({ role, userId: role, email: 'u@people.test', name: null, unitIds, headOf: [] })
const facts = (state: (typeof caseStates)[number]) => ({ state, ownerId: 'investor', unitId: 'holder' })

test('only officers of the holding unit are shown forms', () => {
  for (const state of caseStates) {
    for (const actor of [person('officer', ['watcher']), person('officer'), person('admin', ['holder']), person('investor')]) expect(formsFor(actor, facts(state))).toEqual([])
  }
})

test('each state offers what its moves allow', () => {
  const holder = person('officer', ['holder'])
  expect(formsFor(holder, facts('submitted'))).toEqual(['take', 'reply', 'note', 'plan', 'assign', 'refer', 'merge', 'decline'])
  expect(formsFor(holder, facts('proposal'))).toEqual(['reply', 'note', 'plan', 'assign', 'refer', 'merge', 'agree', 'decline'])
  expect(formsFor(holder, facts('withdrawn'))).toEqual(['note', 'lost', 'reopen'])
  expect(formsFor(holder, facts('agreed'))).toEqual(['note'])
  expect(replyKindsFor(holder, facts('submitted'))).toEqual(['reply', 'ask'])
  expect(replyKindsFor(holder, facts('awaiting_investor'))).toEqual(['reply', 'propose'])
  expect(replyKindsFor(holder, facts('in_dialogue'))).toEqual(['reply', 'ask', 'propose'])
})
