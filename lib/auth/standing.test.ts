import { describe, expect, test } from 'vitest'
import { roles } from './roles'
import { standingOf } from './standing'

describe.each(roles)('an %s', (role) => {
  test('who has set up a second factor shows it at each sign-in, whatever the setting', () => {
    for (const required of [[], [role]]) {
      expect(standingOf({ role, hasFactor: true, confirmed: false, required })).toBe('confirm')
      expect(standingOf({ role, hasFactor: true, confirmed: true, required })).toBe('full')
    }
  })

  test('without one enters only where the role needs none', () => {
    expect(standingOf({ role, hasFactor: false, confirmed: false, required: [] })).toBe('full')
    expect(standingOf({ role, hasFactor: false, confirmed: false, required: [role] })).toBe('enrol')
    expect(standingOf({ role, hasFactor: false, confirmed: true, required: [role] })).toBe('enrol')
  })
})
