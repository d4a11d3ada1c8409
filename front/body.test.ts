import { expect, test } from 'vitest'
import { isForm } from './body'

test.each([
  ['application/x-www-form-urlencoded', '/en/eoi/save', true],
  ['application/json; charset=utf-8', '/en/sign-in/second-factor/passkey', true],
  ['multipart/form-data; boundary=x', '/en/eoi/save', false],
  ['multipart/form-data; boundary=x', '/kk/unsubscribe', true],
  ['application/x-www-form-urlencoded', '/kk/unsubscribe', true],
  ['multipart/form-data; boundary=x', '/kk/unsubscribe/more', false],
  ['text/plain', '/kk/unsubscribe', false],
  [undefined, '/kk/unsubscribe', false],
])('a body of the type %s is taken at %s: %s', (type, pathname, taken) => expect(isForm(type, pathname)).toBe(taken))
