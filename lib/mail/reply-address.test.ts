import { expect, test } from 'vitest'
import { isAutomatic } from './automatic'
import { replyAddress, replyTagIn } from './reply-address'

const tag = { reference: 'TRK-2026-000123', signature: 'abcdefghij234567' }

test('an address for replies names its case and is found among those a mail went to, in any case of letters', () => {
  const address = replyAddress('reply@invest.example', tag)
  expect(address).toBe('reply+trk-2026-000123.abcdefghij234567@invest.example')
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  expect(replyTagIn(['other@example.com', address.toUpperCase()], 'Reply@invest.example')).toEqual(tag)
})

test.each(['reply@invest.example', 'reply+trk-2026-000123@invest.example', 'reply+trk-2026-000123.abc@other.example', 'xreply+trk-2026-000123.abc@invest.example', 'reply+x.abc@invest.example', ''])('%j names no case', (address) => {
  expect(replyTagIn([address], 'reply@invest.example')).toBeUndefined()
})

test.each<[string, string]>([
  ['auto-submitted', 'auto-replied'], ['auto-submitted', 'auto-generated (vacation)'], ['precedence', 'bulk'], ['x-autoreply', 'yes'], ['list-id', '<news.example.com>'], ['x-invest-kind', 'reply'],
  ['content-type', 'multipart/report; report-type=delivery-status'], ['return-path', '<>'], ['from', 'Mail Delivery <MAILER-DAEMON@example.com>'], ['from', 'no-reply@example.com'],
])('a mail with %s: %s is answered by nobody', (name, value) => {
  expect(isAutomatic((asked) => (asked === name ? value : ''))).toBe(true)
})

test('a mail that a person wrote is not automatic', () => {
  const headers: Record<string, string> = { 'auto-submitted': 'no', 'content-type': 'text/plain', 'return-path': '<li@example.com>', from: '李伟 <li@example.com>' }
  expect(isAutomatic((name) => headers[name] ?? '')).toBe(false)
})
