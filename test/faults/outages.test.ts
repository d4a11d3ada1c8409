import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../ask'
import { type Gate, startGate } from '../gate'
import { investorAt, postEoi } from '../inquiry'
import { type MailServer, startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, startPortal } from '../portal'
import { connectTo, startPostgres, type TestPostgres } from '../postgres'
import type { Visitor } from '../visitor'
import { outageSeconds } from './length'

/** Values that must never be seen in a log, a metric, a trace or a page for others. */
const canaries = {
  authSecret: 'canary-auth-secret-7c1f0a52d9e84b63', smtpPassword: 'canarySmtpPassword', metricsToken: 'canary-metrics-token-19', oidcSecret: 'canary-oidc-secret-55',
  databasePassword: 'canaryDatabasePassword', email: 'canary.investor@people.test', message: 'Canary message that only the unit may read', phone: '+7 701 000 99 88',
}

let portal: Portal
let dataDir: string
let postgres: TestPostgres
let database: Gate
let mail: MailServer
let mailGate: Gate
let collector: http.Server
let editor: pg.Client
let investor: Visitor
const traces: string[] = []
const shown: string[] = []

beforeAll(async () => {
  dataDir = await newDataDir()
  ;[postgres, mail] = await Promise.all([startPostgres(), startMailServer()])
  await postgres.createDatabase('portal')
  editor = await connectTo(postgres.url('portal'))
  database = await startGate(Number(new URL(postgres.url('portal')).port))
  mailGate = await startGate(Number(new URL(mail.url).port))
  collector = http.createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      traces.push(body)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  const address = new URL(postgres.url('portal'))
  Object.assign(address, { port: String(database.port), password: canaries.databasePassword })
  portal = await startPortal({
    DATA_DIR: dataDir, DATABASE_URL: address.href, AUTH_SECRET: canaries.authSecret, SMTP_URL: `smtp://portal:${canaries.smtpPassword}@127.0.0.1:${mailGate.port}`, METRICS_TOKEN: canaries.metricsToken,
    OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: canaries.oidcSecret, LOG_LEVEL: 'trace', TRUSTED_PROXIES: '127.0.0.1',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, OTEL_BSP_SCHEDULE_DELAY: '200',
  })
  investor = await investorAt(portal.url, mail, canaries.email)
})
afterAll(async () => {
  await portal?.stop()
  await editor?.end()
  await Promise.all([database?.stop(), mailGate?.stop()])
  await postgres?.stop()
  await mail?.stop()
  collector?.close()
  await removeDataDir(dataDir)
})

const get = async (path: string, headers: http.OutgoingHttpHeaders = {}) => {
  const answer = await ask(portal.url, path, { headers })
  shown.push(answer.text)
  return answer
}
const metrics = async (): Promise<string> => (await get('/api/metrics', { authorization: `Bearer ${canaries.metricsToken}` })).text
const send = (draft: string) => postEoi(portal.url, investor, { draft, message: canaries.message, phone: canaries.phone })
/** Posts a form with one file in it, as a browser without script does. */
async function postFile(path: string, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new File(['%PDF-1.4 '.repeat(50_000)], 'plan.pdf'))
  const sent = new Response(form)
  return ask(portal.url, path, { method: 'POST', body: Buffer.from(await sent.arrayBuffer()), headers: { 'content-type': sent.headers.get('content-type')!, origin: portal.url, cookie: investor.cookie() } })
}
const backWithin10s = async (): Promise<void> => {
  await expect.poll(async () => (await get('/api/ready')).status, { timeout: 10_000, interval: 200 }).toBe(200)
}
const submitted = async (): Promise<number> => (await editor.query<{ n: number }>("select count(*)::int as n from eois where reference is not null")).rows[0]!.n
const logged = (id: string) => portal.stderr().split('\n').filter((line) => line.includes(`"${id}"`))

test('a request has one id from the proxy to the database, in its answer, its log lines and its trace', async () => {
  const id = 'edge-4f1c02b7a9'
  const answer = await get('/ru/companies?page=1', { 'x-request-id': id })
  expect([answer.status, answer.headers['x-request-id']]).toEqual([200, id])
  await expect.poll(() => logged(id).length, { timeout: 10_000 }).toBeGreaterThan(0)
  const spans = () => traces.flatMap((body) => (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: { name: string; spanId: string; parentSpanId?: string; traceId: string; attributes: { key: string; value: { stringValue?: string } }[] }[] }[] }[] }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
  await expect.poll(() => {
    const of = (name: string) => spans().filter((span) => span.name === name)
    const front = of('request').find(({ attributes }) => attributes.some(({ key, value }) => key === 'request.id' && value.stringValue === id))
    const next = of('next').find(({ parentSpanId }) => parentSpanId === front?.spanId)
    return of('query').filter(({ parentSpanId }) => next && parentSpanId === next.spanId).length
  }, { timeout: 10_000 }).toBeGreaterThan(0)
  // A slow statement is seen by the database's own operator with the id of its request.
  // On a connection of its own: within a transaction the activity stands still.
  const holder = await connectTo(postgres.url('portal'))
  await holder.query('begin; lock table eois in access exclusive mode')
  const waiting = get('/en/account', { 'x-request-id': 'edge-slow-query-1', cookie: investor.cookie() })
  try {
    await expect.poll(async () => (await editor.query<{ query: string }>("select query from pg_stat_activity where application_name = 'invest' and wait_event_type = 'Lock'")).rows.map(({ query }) => query).join(), { timeout: 10_000 }).toContain('/* request edge-slow-query-1 */')
    await pause(700)
  } finally {
    await holder.end()
  }
  expect((await waiting).status).toBe(200)
  shown.pop()
  expect(logged('edge-slow-query-1').map((line) => (JSON.parse(line) as { msg: string }).msg)).toContain('A slow query')
})

test('metrics are for those who know the token, and name no person, address or reference', async () => {
  expect((await get('/api/metrics')).status).toBe(401)
  expect((await get('/api/metrics', { authorization: 'Bearer wrong' })).status).toBe(401)
  await send(randomUUID())
  for (let turn = 0; turn < 2; turn++) await get('/en')
  const text = await metrics()
  for (const name of ['invest_request_seconds_count{surface="kept",status="200"}', 'invest_request_seconds_count{surface="form",status="303"}', 'invest_query_seconds_count{result="ok"}', 'invest_database_connections{state="idle"}', 'invest_outbox_mails{state="waiting"}', 'invest_cases{unit="dept-agriculture",state="open"}', 'invest_catalogue_version', 'nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
    expect(text).toContain(name)
  }
  expect(text).toContain('invest_database_up 1')
  expect(text).not.toMatch(/TRK-|@|\/en/)
})

test(`the database is away for ${outageSeconds} s: kept pages go on, forms come back as typed, and it all returns by itself`, async () => {
  const kept = await get('/zh/projects')
  const { reference } = await send(randomUUID())
  const before = await submitted()
  const draft = randomUUID()
  await database.close()
  const until = Date.now() + outageSeconds * 1000
  const page = await investor.post('/zh/eoi/save', { step: 'check', draft, company: 'A', country: 'CN', contact: 'B C', band: '10m-50m', start: '6-12-months', sector: 'crops', consent: 'yes', phone: canaries.phone, message: `${canaries.message}\n<第二行>` })
  expect(page.status).toBe(503)
  expect(page.html).toContain('<html lang="zh-Hans">')
  expect(page.text).toContain(`${canaries.message} <第二行>`)
  const withFile = await postFile(`/en/account/eois/${reference}/reply`, { text: canaries.message, version: '1' })
  expect(withFile.status).toBe(503)
  expect(withFile.text).toContain(`>${canaries.message}</li>`)
  expect(withFile.text).toContain('The files are not among it')
  await expect.poll(async () => JSON.parse((await get('/api/ready')).text) as object, { timeout: 10_000 }).toMatchObject({ status: 'not ready', reasons: ['database: no answer'] })
  const missing = await get('/kk/agreements')
  expect([missing.status, missing.headers['retry-after']]).toEqual([503, '5'])
  expect(missing.text).toContain('<html lang="kk">')
  expect(missing.text).toContain(String(missing.headers['x-request-id']))
  expect(await metrics()).toContain('process_resident_memory_bytes')
  while (Date.now() < until) {
    expect((await get('/zh/projects')).body.equals(kept.body)).toBe(true)
    expect((await get('/en/account', { cookie: investor.cookie() })).status).toBe(503)
    await pause(100)
  }
  await database.open()
  await backWithin10s()
  expect((await get('/kk/agreements')).status).toBe(200)
  const sent = await investor.submit(page, {}, ({ fields }) => fields.some(({ name }) => name === 'draft'))
  expect(sent.data.ref).toMatch(/^TRK-/)
  expect(await submitted()).toBe(before + 1)
})

test('a database that can only be read, as after a wrong failover, refuses forms and keeps what was typed; pages go on, those of investors too', async () => {
  const draft = randomUUID()
  const { reference } = await send(randomUUID())
  const before = await submitted()
  const readOnly = async (value: 'on' | 'off') => {
    await editor.query(`alter system set default_transaction_read_only = ${value}`)
    await editor.query('select pg_reload_conf()')
  }
  await readOnly('on')
  try {
    await expect.poll(async () => (await get('/api/ready')).status, { timeout: 10_000, interval: 200 }).toBe(503)
    expect(JSON.parse((await get('/api/ready')).text)).toMatchObject({ status: 'not ready', checks: { database: 'read-only' } })
    for (const path of ['/en', '/kk/projects?seeks=investor', '/ru/sites/sez-turan']) expect((await get(path)).status, path).toBe(200)
    expect((await investor.get(`/en/account/eois/${reference}`)).text).toContain(canaries.message)
    const refused = await send(draft)
    expect(refused.status).toBe(503)
    expect(refused.text).toContain(canaries.message)
    expect(refused.reference).toBeUndefined()
  } finally {
    await readOnly('off')
  }
  await backWithin10s()
  expect((await send(draft)).reference).toMatch(/^TRK-/)
  expect(await submitted()).toBe(before + 1)
})

test('connections that are killed under load lose nothing: what was not acknowledged is sent again and is there once', async () => {
  const before = await submitted()
  const drafts = Array.from({ length: 40 }, () => randomUUID())
  const statuses = new Set<number>()
  let done = 0
  const kill = () => editor.query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name like 'invest%'")
  await Promise.all(Array.from({ length: 4 }, async (_, worker) => {
    for (const draft of drafts.filter((__, index) => index % 4 === worker)) {
      for (let tries = 0; ; tries++) {
        const answer = await send(draft)
        statuses.add(answer.status)
        if (answer.reference) break
        expect(answer.text).toContain(canaries.message)
        expect(tries).toBeLessThan(200)
      }
      // While the other three are on their way.
      if (++done % 4 === 0) await kill()
    }
  }))
  expect([...statuses].filter((status) => status !== 303 && status !== 503)).toEqual([])
  await backWithin10s()
  expect(await submitted()).toBe(before + drafts.length)
})

test('a network that swallows everything holds up nobody who reads, and what waits is answered when it is cut', async () => {
  database.hang()
  const waiting = send(randomUUID())
  for (let turn = 0; turn < 10; turn++) expect((await get('/zh/projects')).status).toBe(200)
  expect((await get('/api/ready')).status).toBe(503)
  await database.open()
  expect((await waiting).status).toBe(503)
  await backWithin10s()
  expect((await send(randomUUID())).status).toBe(303)
})

test('a mail server that is down, slow, or fails after it has the mail delays mails and nothing else', async () => {
  const receipt = (reference: string) => mail.mails.filter(({ headers }) => headers['x-invest-kind'] === 'received' && headers['x-invest-ref'] === reference)
  const arrives = async (reference: string): Promise<void> => {
    await expect.poll(() => receipt(reference).length, { timeout: 40_000 }).toBeGreaterThan(0)
  }
  await mailGate.close()
  const down = (await send(randomUUID())).reference!
  await expect.poll(() => portal.stderr(), { timeout: 20_000 }).toContain('A mail did not leave')
  expect((await get('/api/ready')).status).toBe(200)
  await mailGate.open()
  await arrives(down)

  mail.afterData = () => {
    mailGate.cut()
    return 'never'
  }
  const dropped = (await send(randomUUID())).reference!
  await arrives(dropped)
  mail.afterData = () => 'late'
  await expect.poll(() => receipt(dropped).length, { timeout: 40_000 }).toBeGreaterThan(1)
  expect(new Set(receipt(dropped).map(({ headers }) => headers['message-id'])).size).toBe(1)

  const started = performance.now()
  const slow = (await send(randomUUID())).reference!
  expect(performance.now() - started).toBeLessThan(2000)
  await arrives(slow)
  mail.afterData = undefined
  mail.refuse = (address) => ({ code: 550, text: `5.1.1 <${address}> is unknown` })
  await send(randomUUID())
  await expect.poll(() => portal.stderr(), { timeout: 20_000 }).toContain('550')
  mail.refuse = undefined
}, 120_000)

test('no secret, message or address of a person is in a log, a metric, a trace or a page of others', async () => {
  const links = mail.mails.flatMap(({ text }) => [...text.matchAll(/token=([\w-]+)/g)].map(([, token]) => token!))
  expect(links.length).toBeGreaterThan(0)
  // These two say to their reader what the reader has sent.
  await ask(portal.url, `/en/sign-in/link?token=${links[0]!}`)
  await ask(portal.url, `/en/search?q=${encodeURIComponent(canaries.message)}`)
  await investor.post('/en/sign-in/request', { email: canaries.email })
  await investor.post('/en/sign-in/link/use', { token: links[0]! })
  await metrics()
  const session = /session-token=([^;]+)/.exec(investor.cookie())![1]!
  const secrets = { ...canaries, session, ...Object.fromEntries(links.map((link, index) => [`link ${index}`, link])) }
  await expect.poll(() => traces.length, { timeout: 10_000 }).toBeGreaterThan(0)
  const places = { stderr: portal.stderr(), stdout: portal.stdout(), traces: traces.join('\n'), pages: shown.join('\n') }
  const found = Object.entries(places).flatMap(([place, text]) => Object.entries(secrets).filter(([, secret]) => text.includes(secret)).map(([name]) => `${name} in ${place}: ${text.slice(Math.max(0, text.indexOf(secrets[name as 'email']) - 300), text.indexOf(secrets[name as 'email']) + 80)}`))
  expect(found).toEqual([])
})
