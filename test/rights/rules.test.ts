import { describe, expect, test } from 'vitest'
import { type Actor, anyone, type Role } from '@/lib/auth/roles'
import { sources } from '../sources'

const person = (role: Role): Actor => ({ role, userId: role, email: `${role}@people.test`, name: null, unitIds: role === 'officer' ? ['dept-industry'] : [], headOf: role === 'officer' ? ['dept-industry'] : [] })
const actors: Record<string, Actor> = {
  anyone, investor: person('investor'), officer: person('officer'), editor: person('editor'), admin: person('admin'), system: { role: 'system', name: 'a job' },
}

/** Who each rule about roles allows; rules about a case stand in lib/eoi/policy.test.ts. */
const allows: Record<string, string> = {
  'auth: canInvite': 'admin system',
  'auth: canAdminister': 'admin system',
  'desk: canExportCases': 'officer admin',
  'desk: canUseDesk': 'officer admin',
  'eoi: canInquire': 'investor',
  'eoi: canSetRules': 'admin',
  'eoi: canWatch': 'officer admin',
  'eoi: canReadNotes': 'officer admin',
  'exchange: canRecordRates': 'editor admin',
  'map: canChangeMap': 'admin',
  'operations: canOperate': 'admin system',
  'plots: canEditPlots': 'editor admin',
  'projects: canEdit': 'editor admin',
  'projects: canReadAudit': 'admin',
  'replies: canEditReplies': 'officer admin',
  'projects: canFollowAudit': 'admin system',
  'promise: canReadFigures': 'officer admin',
}

const found: Record<string, (actor: Actor) => boolean> = {}
for (const { path } of sources(/^lib\/\w+\/policy\.ts$/, ['lib'])) {
  const rules = (await import(/* @vite-ignore */ `../../${path}`)) as Record<string, (actor: Actor) => boolean>
  for (const [name, rule] of Object.entries(rules)) if (typeof rule === 'function' && rule.length === 1) found[`${path.split('/')[1]}: ${name}`] = rule
}

describe('a rule about roles', () => {
  test('is in this list, whichever policy it belongs to', () => {
    expect(Object.keys(found).filter((name) => !(name in allows)).map((name) => `${name} is a rule that test/rights/rules.test.ts does not know: say there whom it allows.`)).toEqual([])
    expect(Object.keys(allows).filter((name) => !(name in found))).toEqual([])
  })

  test.each(Object.keys(allows))('%s allows only whom it names', (name) => {
    expect(Object.keys(actors).filter((who) => found[name]!(actors[who]!)).join(' ')).toBe(allows[name])
  })
})
