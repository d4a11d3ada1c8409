import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { isForm, readBody, readRaw } from './body'

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

describe('a body', () => {
  const sent = (body: Buffer | string, headers: Record<string, string> = {}) => {
    const request = new PassThrough() as unknown as PassThrough & IncomingMessage
    request.headers = headers
    request.end(body)
    return request
  }

  test('comes whole', async () => {
    expect(await readRaw(sent('a=1'), 3)).toEqual(Buffer.from('a=1'))
  })

  test.each<Record<string, string>>([{}, { 'content-length': '300000' }])('that is a little too large is read to its end, so that its sender hears why: %j', async (headers) => {
    const request = sent('x'.repeat(300_000), headers)
    expect(await readBody(request)).toBe('too-large')
    expect(request.readableEnded).toBe(true)
  })

  test('that is far too large is not waited for', async () => {
    expect(await readRaw(sent('', { 'content-length': '10000000' }), 1000)).toBe('too-large')
    const endless = new PassThrough() as unknown as PassThrough & IncomingMessage
    endless.headers = {}
    endless.write(Buffer.alloc(10_000_000))
    expect(await readRaw(endless, 1000)).toBe('too-large')
  })

  test('with more values than any form has is refused', async () => {
    expect(await readBody(sent('a=1&'.repeat(2001)))).toBe('too-large')
  })

  test('of a sender who went away is none', async () => {
    const request = new PassThrough() as unknown as PassThrough & IncomingMessage
    request.headers = {}
    const read = readRaw(request, 10)
    request.destroy()
    expect(await read).toBeUndefined()
  })
})
