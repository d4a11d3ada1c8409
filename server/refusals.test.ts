import { expect, test } from 'vitest'
import { refusalIn } from './refusals'

test.each([
  ['/en/sign-in?error=tooMany', 'tooMany'],
  ['/ru/desk/TRK-2026-000001?form=reply&error=message-required&parked=secret#reply', 'message-required'],
  ['/en/admin/users/new?kept=secret#problem', 'fields'],
  ['/en/sign-in?error=what%20was%20typed', 'other'],
  ['/en/account', undefined],
  [null, undefined],
])('the answer %s was refused for: %s', (location, why) => expect(refusalIn(location)).toBe(why))
