import { once } from 'node:events'
import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drain } from '@/front/drain'
import { ask } from '../ask'
import { freePort } from '../free-port'
import { type Nginx, nginxPorts, startNginx } from '../nginx'

// deploy/nginx.conf before two small servers that stop as the portal does.
let nginx: Nginx
let ports: number[]
let servers: http.Server[]

const start = async (port: number): Promise<http.Server> => {
  const server = http.createServer((request, response) => {
    request.resume()
    request.on('end', () => setImmediate(() => response.writeHead(200, { 'x-seen': JSON.stringify([request.headers['x-forwarded-for'], request.headers['x-forwarded-proto'], request.headers.host]) }).end('served')))
  })
  server.keepAliveTimeout = 75_000
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

beforeAll(async () => {
  ports = await Promise.all([freePort(), freePort()])
  servers = await Promise.all(ports.map(start))
  nginx = await startNginx(await nginxPorts(), ports)
})
afterAll(async () => {
  await nginx.stop()
})

test('nginx says whose request it is, whatever the client claims', async () => {
  const { headers } = await nginx.ask('/en', { from: '127.0.0.2', headers: { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'http' } })
  expect(JSON.parse(String(headers['x-seen']))).toEqual(['127.0.0.2', 'https', new URL(nginx.url).host])
})

test('plain http leads to https, and the numbers of one instance stay inside', async () => {
  const plain = await ask(nginx.plainUrl, '/en/projects?q=1', { headers: { host: 'localhost' } })
  expect([plain.status, plain.headers.location]).toEqual([301, `${nginx.url}/en/projects?q=1`])
  expect((await nginx.ask('/api/metrics')).status).toBe(404)
})

test('instances that stop one after another under load fail no request', async () => {
  const answers = new Map<string, number>()
  let over = false
  const load = Promise.all(Array.from({ length: 8 }, async (_, index) => {
    const form = index % 2 === 1
    while (!over) {
      const answer = await nginx.ask('/en', form ? { method: 'POST', body: 'a=1' } : {}).then(({ status }) => `${form ? 'form' : 'page'} ${status}`, (error: Error) => error.message)
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
    }
  }))
  for (const [index, server] of servers.entries()) {
    await drain(server, 5000)
    servers[index] = await start(ports[index]!)
  }
  over = true
  await load
  expect([...answers.keys()].sort()).toEqual(['form 200', 'page 200'])
})

test('when no instance is left nginx says so in four languages', async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  const page = await nginx.ask('/ru/projects')
  expect([page.status, page.headers['retry-after'], page.headers['content-type']]).toEqual([503, '10', 'text/html; charset=utf-8'])
  for (const locale of ['kk', 'ru', 'en', 'zh']) expect(page.text).toContain(`lang="${locale}"`)
})
