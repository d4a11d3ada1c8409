import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import http, { type IncomingMessage } from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClientNetwork } from './client-network'
import { drainable } from './drain'
import { openProxyDoor, type ProxyDoor } from './proxy-door'
import { createRequestIds } from './request-id'

let folder: string
let file: string
let server: http.Server
let drain: (idleMs: number, door: ProxyDoor) => Promise<void>
const network = createClientNetwork('')
const idOf = createRequestIds('')

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-door-'))
  file = path.join(folder, 'portal.sock')
  server = http.createServer(async (request, response) => response.end(`${network(request)} ${idOf(request)} ${await text(request)}`))
  drain = drainable(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const claims = { 'x-forwarded-for': '192.0.2.1, 198.51.100.7', 'x-request-id': 'edge-0123456789' }
/** What the server answers to a form, or the code of the error. */
const post = (where: http.RequestOptions, body = 'form'): Promise<string | undefined> =>
  new Promise((resolve) => {
    const request = http.request({ ...where, method: 'POST', headers: claims, agent: false }, (response) => resolve(text(response)))
    request.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    request.end(body)
  })
const port = () => ({ host: '127.0.0.1', port: (server.address() as net.AddressInfo).port })

test('who comes through the file says whose request it is, who comes to the port does not', async () => {
  const door = await openProxyDoor(file, server)
  expect(await post({ socketPath: file })).toBe('198.51.100.7 edge-0123456789 form')
  expect(await post(port())).toMatch(/^127\.0\.0\.1 [0-9a-f-]{36} form$/)
  await drain(0, door)
})

test('whoever connected before the door was shut is answered, however many wait; who comes later is refused at once', async () => {
  const door = await openProxyDoor(file, server)
  // Each keeps the process busy, so that they are let in one after the other for a good while.
  server.on('connection', () => {
    for (const until = performance.now() + 1; performance.now() < until; );
  })
  // Connections to a file stand in its queue when the call returns; none of these was let in.
  const waiting = Array.from({ length: 300 }, (_, number) => post({ socketPath: file }, `form ${number}`))
  await door.shut()
  const closed = door.close()
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 300 }, (_, number) => `198.51.100.7 edge-0123456789 form ${number}`))
  expect(await post({ socketPath: file })).toBe('ECONNREFUSED')
  await closed
  expect(await post({ socketPath: file })).toBe('ECONNREFUSED')
})

test('while it opens and shuts there is a file at every moment', async () => {
  await drain(0, await openProxyDoor(file, server))
  let over = false
  const seen = new Set<string | undefined>()
  const looking = (async () => {
    while (!over) seen.add(await new Promise<string | undefined>((resolve) => {
      const socket = net.connect(file, () => resolve(void socket.destroy()))
      socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    }))
  })()
  for (let turn = 0; turn < 3; turn++) {
    const other = http.createServer()
    const door = await openProxyDoor(file, other)
    await door.shut()
    await door.close()
  }
  over = true
  await looking
  expect([...seen].sort()).toEqual(['ECONNREFUSED', undefined])
})

test('a file that is in use is left alone, and one that cannot be the door is named with the reason', async () => {
  const door = await openProxyDoor(file, server)
  await expect(openProxyDoor(file, http.createServer())).rejects.toThrow(`PROXY_SOCKET ${file} is open in another process.`)
  expect(await post({ socketPath: file })).toContain('form')
  await drain(0, door)
  const other = http.createServer()
  await expect(openProxyDoor(path.join(folder, 'none', 'portal.sock'), other)).rejects.toThrow('lies in a folder that is not there')
  await expect(openProxyDoor(path.join(folder, 'x'.repeat(100)), other)).rejects.toThrow('has too long a name')
  const kept = path.join(folder, 'kept.txt')
  await writeFile(kept, 'precious')
  await expect(openProxyDoor(kept, other)).rejects.toThrow('is something else than a socket')
  await chmod(folder, 0o755)
  await expect(openProxyDoor(file, other)).rejects.toThrow('everybody may enter')
})

test('an empty file that keeps the place until the first start gives way to the door', async () => {
  await writeFile(file, '')
  expect(await post({ socketPath: file })).toBe('ECONNREFUSED')
  const door = await openProxyDoor(file, server)
  expect(await post({ socketPath: file })).toContain('form')
  await drain(0, door)
  expect(await readdir(folder)).toEqual(['portal.sock'])
})

test('a door that cannot be shut as it should be is taken away, and the process may end', async () => {
  const door = await openProxyDoor(file, server)
  await mkdir(`${file}.${process.pid}`)
  await drain(0, door)
  expect(await post({ socketPath: file })).toBe('ENOENT')
})

test('whoever is there is answered and the process may end, also when its folder has gone or another door stands in its place', async () => {
  const door = await openProxyDoor(file, server)
  const other = http.createServer((_, response) => response.end('other'))
  await rm(file)
  const successor = await openProxyDoor(file, other)
  const waiting = post(port())
  await drain(0, door)
  expect(await waiting).toContain('form')
  expect(await post({ socketPath: file })).toBe('other')
  await rm(folder, { recursive: true })
  await successor.shut()
  await successor.close()
  await mkdir(folder)
})

test('a client that has hung up is nobody, whatever it claimed', () => {
  expect(network({ socket: {}, headers: claims } as unknown as IncomingMessage)).toBe('unknown')
})
