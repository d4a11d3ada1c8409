import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMachineAnswers } from './machines'

const token = 'a token of the tests'
const taken: Buffer[] = []
let server: http.Server
let url: string

beforeAll(async () => {
  const answers = createMachineAnswers({
    readiness: () => Promise.resolve({ reasons: [], checks: {} }),
    inbound: { token, limit: 1000, take: (raw) => { taken.push(raw); return Promise.resolve('taken') } },
  })
  server = http.createServer((request, response) => void answers(request, response, new URL(request.url ?? '', 'http://portal').pathname))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inbound`
})
afterAll(() => void server.close())
beforeEach(() => void (taken.length = 0))

const post = (body: Buffer | string, authorization = `Bearer ${token}`) => fetch(url, { method: 'POST', headers: { authorization, 'content-type': 'message/rfc822' }, body: new Uint8Array(Buffer.from(body)) })

describe('the door for mails', () => {
  test('hands on what was posted, byte for byte, and says what became of it', async () => {
    const raw = Buffer.from([0x46, 0x72, 0x6f, 0x6d, 0x3a, 0x20, 0xff, 0x0d, 0x0a, 0x26, 0x26])
    const answer = await post(raw)
    expect([answer.status, await answer.json()]).toEqual([200, { outcome: 'taken' }])
    expect(taken).toEqual([raw])
  })

  test.each(['', 'Bearer', 'Bearer a token of the test', `bearer ${token}`, `Basic ${token}`])('takes nothing from who says %j', async (authorization) => {
    expect((await post('From: li@example.com', authorization)).status).toBe(401)
    expect(taken).toEqual([])
  })

  test('takes nothing beyond its limit, and nothing that is not posted', async () => {
    expect((await post('x'.repeat(1001))).status).toBe(413)
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(405)
    expect(taken).toEqual([])
  })
})
