import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { drainable } from './drain'

let server: http.Server
let drain: (idleMs: number) => Promise<void>
const sockets: net.Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
})

/** A server whose `/slow` answers when `release` is called. */
async function start(): Promise<{ release: () => void; connect: () => Promise<net.Socket> }> {
  let release = (): void => {}
  const waited = new Promise<void>((resolve) => (release = resolve))
  server = http.createServer((request, response) => {
    if (request.url === '/slow') void waited.then(() => response.end('slow'))
    else response.end('ok')
  })
  drain = drainable(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    release,
    connect: async () => {
      const socket = net.connect(port, '127.0.0.1')
      sockets.push(socket)
      await once(socket, 'connect')
      return socket
    },
  }
}

const ask = async (socket: net.Socket, path: string): Promise<string> => {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: portal\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  return answer.toString()
}

test('an open connection gets one more answer, which says that it is the last', async () => {
  const { connect } = await start()
  const kept = await connect()
  expect(await ask(kept, '/')).toContain('Connection: keep-alive')
  const stopped = drain(60_000)
  const answer = await ask(kept, '/')
  expect(answer).toContain('200 OK')
  expect(answer).toContain('Connection: close')
  await stopped
})

test('a request under way is finished, and nobody new is let in', async () => {
  const { connect, release } = await start()
  const busy = await connect()
  const answer = ask(busy, '/slow')
  await once(server, 'request')
  const stopped = drain(0)
  await expect.poll(() => connect().then((socket) => void socket.destroy(), ({ code }: NodeJS.ErrnoException) => code)).toBe('ECONNREFUSED')
  release()
  expect(await answer).toContain('slow')
  // A proxy that kept the connection would send its next form into one that is being closed.
  expect(await answer).toContain('Connection: close')
  await stopped
})

test('a connection whose time is over as a request arrives on it is answered, however busy the process was', async () => {
  const { connect } = await start()
  const kept = await connect()
  await ask(kept, '/')
  const stopped = drain(100)
  while (server.listening) await new Promise((resolve) => setImmediate(resolve))
  const answer = ask(kept, '/')
  for (const over = performance.now() + 300; performance.now() < over; );
  expect(await answer).toContain('200 OK')
  await stopped
})

test('an idle connection is closed when its time is over', async () => {
  const { connect } = await start()
  const idle = await connect()
  await ask(idle, '/')
  const closed = once(idle, 'close')
  idle.resume()
  await drain(0)
  await expect(closed).resolves.toEqual([false])
})
