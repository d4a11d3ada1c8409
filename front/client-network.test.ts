import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { createClientNetwork } from './client-network'

const from = (remoteAddress: string, forwarded?: string) => ({ socket: { remoteAddress }, headers: { ...(forwarded && { 'x-forwarded-for': forwarded }) } }) as unknown as IncomingMessage

describe('whose request it is', () => {
  test('is the other end of the connection, whatever the client claims', () => {
    expect(createClientNetwork('')(from('203.0.113.5', '198.51.100.1'))).toBe('203.0.113.5')
    expect(createClientNetwork('10.0.0.0/8')(from('203.0.113.5', '198.51.100.1'))).toBe('203.0.113.5')
  })

  test('is what the nearest trusted proxy saw, not what the client wrote before it', () => {
    const network = createClientNetwork('10.0.0.0/8, 127.0.0.1')
    expect(network(from('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1')
    expect(network(from('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.9.9.9'))).toBe('198.51.100.1')
    expect(network(from('::ffff:10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1')
  })

  test('is the /64 of an IPv6 address, which is one customer', () => {
    const network = createClientNetwork('')
    expect(network(from('2001:db8:1:2:aaaa::1'))).toBe(network(from('2001:db8:1:2:bbbb:cccc:dddd:1')))
    expect(network(from('2001:db8:1:2::1'))).not.toBe(network(from('2001:db8:1:3::1')))
    expect(network(from('2001:db8::1'))).toBe(network(from('2001:db8:0:0:5::1')))
    expect(network(from('2001:db8::1'))).not.toBe(network(from('2001:db8:0:1::1')))
  })

  test('is unknown when a proxy writes something that is no address', () => {
    expect(createClientNetwork('10.0.0.1')(from('10.0.0.1', 'localhost; drop'))).toBe('unknown')
  })
})
