import { expect, test } from 'vitest'
import { parseEmail } from './email'

test('an address is stored in lower case and without spaces around it', () => {
  expect(parseEmail('  Li.Wei@Example.COM ')).toBe('li.wei@example.com')
})

test('full-width characters of a Chinese keyboard are understood', () => {
  expect(parseEmail('ｌｉ＠example。com')).toBe('li@example.com')
})

test.each(['', 'li', 'li@', '@example.com', 'li@example', 'a b@example.com', 'a@example.com\nBcc: b@example.com', 'admin@localhost', `${'a'.repeat(250)}@example.com`])('%j is no address', (typed) => {
  expect(parseEmail(typed)).toBeUndefined()
})
