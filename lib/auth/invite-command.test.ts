import { expect, test } from 'vitest'
import { parseUserCommand } from './invite-command'

test('an officer is invited with units and as their head', () => {
  expect(parseUserCommand(['invite', 'Aida@Example.kz', '--role', 'officer', '--unit', 'dept-investment', '--unit', 'dept-agriculture', '--head'])).toEqual({
    command: 'invite', email: 'aida@example.kz', role: 'officer', units: ['dept-investment', 'dept-agriculture'], head: true,
  })
})

test('a known address needs no role', () => {
  expect(parseUserCommand(['invite', 'aida@example.kz'])).toMatchObject({ role: undefined, units: undefined })
})

test('an account is closed by its address alone', () => {
  expect(parseUserCommand(['deactivate', 'Aida@Example.kz'])).toEqual({ command: 'deactivate', email: 'aida@example.kz' })
})

test('a second factor is reset by its address alone', () => {
  expect(parseUserCommand(['reset-second-factor', 'Aida@Example.kz'])).toEqual({ command: 'reset-second-factor', email: 'aida@example.kz' })
})

test.each([
  [['reset-second-factor'], 'Say whose second factor to reset.'],
  [['reset-second-factor', 'a@example.kz', '--head'], 'A reset changes no role'],
  [['deactivate'], 'Say whom to deactivate.'],
  [['deactivate', 'a@example.kz', '--role', 'editor'], 'An account is closed whole'],
  [[], 'Say what to do.'],
  [['remove', 'a@example.kz'], 'There is no command "remove".'],
  [['invite'], 'Say whom to invite.'],
  [['invite', 'aida'], '"aida" is not an e-mail address.'],
  [['invite', 'a@example.kz', 'b@example.kz'], '"b@example.kz" is one too many'],
  [['invite', 'a@example.kz', '--role', 'akim'], 'There is no role "akim". Roles are investor, officer, editor, admin.'],
  [['invite', 'a@example.kz', '--role', 'editor', '--unit', 'dept-investment'], 'Only officers belong to units.'],
  [['invite', 'a@example.kz', '--rôle', 'editor'], 'rôle'],
  [['invite', 'a@example.kz', '--role'], 'role'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => parseUserCommand(args)).toThrow(sentence)
  expect(() => parseUserCommand(args)).toThrow('Usage: npm run user')
})
