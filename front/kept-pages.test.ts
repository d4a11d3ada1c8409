import { randomBytes, randomUUID } from 'node:crypto'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publicAddress } from '@/lib/paths'
import { bodyIn } from './encoding'
import { createInner } from './inner'
import { createKeptPages } from './kept-pages'

/** A renderer that counts and tells what it was asked. */
let answer: (address: string) => { status: number; body?: string; location?: string }
let asked: { address: string; headers: http.IncomingHttpHeaders }[]
let server: http.Server
let pages: ReturnType<typeof createKeptPages>
let version: number
let now: Date

beforeEach(async () => {
  asked = []
  version = 1
  now = new Date('2026-11-21T12:00:00Z')
  answer = (address) => ({ status: 200, body: `<p>${address} ${asked.length}</p>` })
  server = http.createServer((request, response) => {
    asked.push({ address: request.url ?? '', headers: request.headers })
    const { status, body, location } = answer(request.url ?? '')
    response.writeHead(status, location ? { location } : {}).end(body)
  })
  const socket = path.join(os.tmpdir(), `invest-test-${randomUUID()}.sock`)
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  pages = createKeptPages({ inner: createInner(socket, 8), host: 'portal.example', version: () => version, now: () => now.getTime(), dev: false })
})
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
)

const get = (address: string) => {
  const url = new URL(address, 'http://portal.example')
  return pages.get(publicAddress(url.pathname, url.searchParams)!)
}
const text = async (address: string) => bodyIn((await get(address)).encoded, 'identity').toString()

describe('a public page', () => {
  test('is rendered once, also when many ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => get('/en/projects')))
    expect(new Set(all.map(({ etag }) => etag)).size).toBe(1)
    await get('/en/projects')
    expect(asked).toHaveLength(1)
  })

  test('is rendered under its normal address, with nothing of the visitor', async () => {
    await get('/en/projects?utm=1&stage=idea&sector=b&sector=a')
    expect(asked).toMatchObject([{ address: '/en/projects?sector=a&sector=b&stage=idea', headers: { host: 'portal.example', 'user-agent': 'invest-front', 'x-invest-url': '/en/projects?sector=a&sector=b&stage=idea' } }])
    expect(asked[0]!.headers).not.toHaveProperty('cookie')
  })

  test('is new after the catalogue has changed', async () => {
    const before = await text('/en')
    version += 1
    expect(await text('/en')).not.toBe(before)
    expect(asked).toHaveLength(2)
  })

  test('is new after midnight in Turkistan', async () => {
    now = new Date('2026-11-21T18:59:59Z')
    await get('/en')
    now = new Date('2026-11-21T19:00:01Z')
    await get('/en')
    expect(asked).toHaveLength(2)
  })

  test('that could not be rendered is tried again', async () => {
    answer = () => ({ status: 500, body: 'broken' })
    expect((await get('/en')).status).toBe(500)
    answer = () => ({ status: 200, body: 'mended' })
    expect(await text('/en')).toBe('mended')
  })

  test('that has moved keeps its new address', async () => {
    answer = () => ({ status: 308, location: '/en/projects/new-name' })
    expect(await get('/en/projects/old-name')).toMatchObject({ status: 308, location: '/en/projects/new-name' })
  })

  test('found by free text does not push the others out', async () => {
    await get('/en')
    // Random, so that it stays large when it is packed.
    answer = () => ({ status: 200, body: randomBytes(512 * 1024).toString('hex') })
    for (let index = 0; index < 18; index++) await get(`/en/projects?q=word${index}`)
    const before = asked.length
    await get('/en')
    expect(asked).toHaveLength(before)
    await get('/en/projects?q=word0')
    expect(asked).toHaveLength(before + 1)
  })
})
