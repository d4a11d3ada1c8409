import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createRequestIds } from './request-id'

const from = (remoteAddress: string, id?: string | string[]) => ({ headers: { 'x-request-id': id }, socket: { remoteAddress } }) as unknown as IncomingMessage
const uuid = /^[0-9a-f-]{36}$/

test('a proxy that is trusted says the id, others get one of ours', () => {
  const idOf = createRequestIds('10.0.0.0/8')
  expect(idOf(from('10.1.2.3', 'edge-0123456789'))).toBe('edge-0123456789')
  expect(idOf(from('::ffff:10.1.2.3', 'edge-0123456789'))).toBe('edge-0123456789')
  expect(idOf(from('192.0.2.1', 'edge-0123456789'))).toMatch(uuid)
  expect(createRequestIds('')(from('127.0.0.1', 'edge-0123456789'))).toMatch(uuid)
})

test.each(['short', `${'a'.repeat(65)}`, 'edge */ drop table', 'edge\n0123456789', '-edge0123456789', '', undefined, ['edge-0123456789']])('%j is not taken over', (id) => {
  expect(createRequestIds('10.0.0.0/8')(from('10.1.2.3', id))).toMatch(uuid)
})
