import http from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../ask'
import { postEoi } from '../inquiry'
import { linkIn, type MailServer, startMailServer } from '../mail-server'
import { type Nginx, nginxPorts, startNginx } from '../nginx'
import { newDataDir, type Portal, removeDataDir, startPortal } from '../portal'
import { startPostgres, type TestPostgres } from '../postgres'
import { Visitor } from '../visitor'

/** Sign-in links for one network, counted for all instances together. */
const networkLimit = 20

let postgres: TestPostgres
let mail: MailServer
let nginx: Nginx
let dataDir: string
let settings: { DATA_DIR: string; [name: string]: string }
let files: string[]
let portals: Portal[]
let editor: pg.Client
/** Straight to one instance, past nginx. */
const straight = ({ settings: { PORT } }: Portal): string => `http://localhost:${PORT}`

beforeAll(async () => {
  dataDir = await newDataDir()
  ;[postgres, mail] = await Promise.all([startPostgres(), startMailServer()])
  await postgres.createDatabase('portal')
  files = ['first', 'second'].map((name) => path.join(dataDir, `${name}.sock`))
  nginx = await startNginx(await nginxPorts(), files)
  settings = {
    DATA_DIR: dataDir, DATABASE_URL: postgres.url('portal'), AUTH_SECRET: 'a secret that both instances have', SMTP_URL: mail.url,
    BASE_URL: nginx.url, RATE_LIMITS: `5,${networkLimit},1000000`, INBOUND_ADDRESS: 'reply@people.test', INBOUND_TOKEN: 'a token of the tests',
  }
  portals = await Promise.all(files.map((file) => startPortal({ ...settings, PROXY_SOCKET: file })))
  editor = new pg.Client({ connectionString: postgres.url('portal') })
  await editor.connect()
})
afterAll(async () => {
  await editor?.end()
  await Promise.all(portals.map((portal) => portal.stop()))
  await nginx.stop()
  await Promise.all([postgres.stop(), mail.stop()])
  await removeDataDir(dataDir)
})

async function signedIn(email: string): Promise<Visitor> {
  const visitor = new Visitor(nginx.url, nginx.send)
  await visitor.submit(await visitor.get('/en/sign-in'), { email })
  const letter = await mail.find(({ to }) => to.includes(email))
  await visitor.submit(await visitor.get(linkIn(letter)), {}, ({ fields }) => fields.some(({ name }) => name === 'token'))
  return visitor
}

/** Renames all projects and says how many milliseconds later each instance was first asked with the new name in its answer. */
async function seenAfter(name: string): Promise<number[]> {
  const address = '/en/projects'
  // Kept pages answer at once, so that the time is that of the news and not of rendering.
  for (const portal of portals) await ask(straight(portal), address)
  await editor.query('begin')
  await editor.query(`update projects set name = name || jsonb_build_object('en', $1::text)`, [name])
  await editor.query('update catalogue set version = version + 1')
  await editor.query(`select pg_notify('catalogue', '')`)
  await editor.query('commit')
  const committed = performance.now()
  return Promise.all(portals.map(async (portal) => {
    for (;;) {
      const asked = performance.now() - committed
      if ((await ask(straight(portal), address)).text.includes(name)) return asked
      if (asked > 10_000) throw new Error(`${straight(portal)} never showed ${name}.`)
    }
  }))
}

describe('two instances on one PostgreSQL', () => {
  test('that start together migrate once and load the facts once', async () => {
    const { rows } = await editor.query<{ n: string }>('select count(*) as n from projects')
    expect(rows).toEqual([{ n: '59' }])
    for (const portal of portals) expect((await ask(straight(portal), '/en/projects')).status).toBe(200)
  })

  test('both show a change of the catalogue within a second, whoever made it', async () => {
    expect(Math.max(...(await seenAfter('A plant with another name')))).toBeLessThan(1000)
  })

  test('also when the connections that hear of it have just been cut', async () => {
    await editor.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()')
    expect(Math.max(...(await seenAfter('Heard again')))).toBeLessThan(1000)
    for (const portal of portals) expect((await ask(straight(portal), '/api/ready')).status).toBe(200)
  })

  test('know the same sessions', async () => {
    const visitor = await signedIn('li@people.test')
    for (let turn = 0; turn < 4; turn++) expect((await visitor.get('/en/account')).url).toBe(`${nginx.url}/en/account`)
  })

  test('make who has just sent many inquiries wait, whichever is asked, and lose nothing of the next', async () => {
    const [one, other] = portals as [Portal, Portal]
    const investor = await signedIn('busy@people.test')
    for (let number = 0; number < 30; number++) expect(await postEoi(straight(number % 2 ? one : other), investor)).toHaveProperty('reference')
    for (const portal of portals) {
      const { status, location = '' } = await postEoi(straight(portal), investor, { company: 'The next plant' })
      expect([status, location]).toEqual([303, expect.stringMatching(/^\/en\/eoi\/new\?.*step=check.*error=too-many#problem$/)])
      const { text } = await ask(straight(portal), location, { headers: { cookie: investor.cookie() } })
      expect(text).toContain('This one is saved but not sent yet: please send it in 15 minutes.')
      expect(text).toContain('The next plant')
    }
    expect((await editor.query(`select 1 from eois join users on users.id = owner_id where email = 'busy@people.test' and reference is not null`)).rowCount).toBe(30)
  })

  test('send each mail once', async () => {
    await editor.query(`insert into outbox (kind, recipient, locale, subject, text_body) select 'receipt', 'many' || n || '@people.test', 'en', 'One of many', 'Text' from generate_series(1, 60) n`)
    const arrived = (): string[] => mail.mails.flatMap(({ to }) => to).filter((address) => address.startsWith('many'))
    await expect.poll(async () => (await editor.query(`select 1 from outbox where subject = 'One of many' and sent_at is null`)).rowCount, { timeout: 30_000 }).toBe(0)
    expect(arrived()).toHaveLength(60)
    expect(new Set(arrived()).size).toBe(60)
  })
})

describe('behind nginx', () => {
  const signIn = (email: string, from: string, headers: Record<string, string> = {}) =>
    nginx.ask('/en/sign-in/request', { method: 'POST', body: new URLSearchParams({ email }).toString(), from, headers })

  test('links for one client are counted by all instances together, whatever address it claims to have', async () => {
    const outcomes: string[] = []
    for (let turn = 0; turn < networkLimit + 4; turn++) {
      const claimed = { 'x-forwarded-for': `198.51.100.${turn}`, 'x-real-ip': `198.51.100.${turn}`, forwarded: `for=198.51.100.${turn}`, 'x-invest-network': `198.51.100.${turn}` }
      const { headers } = await signIn(`claimed${turn}@people.test`, '127.0.0.2', claimed)
      outcomes.push(headers.location!.includes('error=tooMany') ? 'too many' : 'sent')
    }
    expect(outcomes).toEqual([...Array<string>(networkLimit).fill('sent'), ...Array<string>(4).fill('too many')])
    // nginx is one address for the portal; another client of it is another network all the same.
    expect((await signIn('neighbour@people.test', '127.0.0.3')).headers.location).not.toContain('error=')
    const { rows } = await editor.query(`select key from attempts where key like '%198.51.100%'`)
    expect(rows).toEqual([])
  })

  test('the portal has one address: https, its own name, its own headers', async () => {
    const plain = await ask(nginx.plainUrl, '/en/projects?q=1', { headers: { host: 'localhost' } })
    expect([plain.status, plain.headers.location]).toEqual([301, `${nginx.url}/en/projects?q=1`])
    const program = await ask(nginx.plainUrl, '/api/v1/projects', { headers: { host: 'localhost' } })
    expect([program.status, program.headers.location]).toEqual([403, undefined])
    const page = await nginx.ask('/en/projects', { headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache', 'strict-transport-security': expect.any(String), etag: expect.stringMatching(/^"/) })
    expect((await nginx.ask('/en/projects', { headers: { 'accept-encoding': 'gzip', 'if-none-match': page.headers.etag! } })).status).toBe(304)
    expect((await nginx.ask('/api/metrics')).status).toBe(404)
    await expect(nginx.ask('/en/sign-in/request', { method: 'POST', body: `email=${'x'.repeat(300_000)}` })).resolves.toMatchObject({ status: 413, text: 'This form is too large.\n' })
  })

  test('one client, be it a whole network of IPv6, is counted for all instances together, and no other suffers by it', async () => {
    const few = await startNginx(await nginxPorts(), files, { rate: 1, burst: 9 })
    const started = performance.now()
    const answers = await Promise.all(Array.from({ length: 40 }, () => few.ask('/en/sign-in', { from: '127.0.0.5' })))
    const passed = answers.filter(({ status }) => status === 200).length
    expect(passed).toBeGreaterThanOrEqual(10)
    expect(passed).toBeLessThanOrEqual(10 + Math.ceil((performance.now() - started) / 1000))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]))
    expect((await few.ask('/en/sign-in', { from: '127.0.0.6' })).status).toBe(200)

    const seenFrom = async (address: string): Promise<number> => (await few.ask('/en/sign-in', { headers: { 'x-seen-from': address } })).status
    // A customer of IPv6 has as many addresses as he likes.
    expect(new Set(await Promise.all(Array.from({ length: 40 }, (_, host) => seenFrom(`2001:db8:a:1::${host}`))))).toEqual(new Set([200, 429]))
    expect(await seenFrom('2001:db8:a:2::1')).toBe(200)
    await few.stop()
  })

  test('writes down what was asked for without what a link or a search holds', async () => {
    await nginx.ask('/en/projects?q=secret-of-a-search', { headers: { referer: `${nginx.url}/en/sign-in/link?token=secret-of-a-link` } })
    await expect.poll(() => nginx.log()).toContain('"GET /en/projects" 200')
    expect(await nginx.log()).not.toContain('secret-of')
  })

  test('a mail with all its parts reaches the portal, which says itself what is too large', async () => {
    const hand = (letters: number) => nginx.ask('/api/inbound', { method: 'POST', headers: { authorization: 'Bearer a token of the tests', 'content-type': 'message/rfc822' }, body: `Subject: x\r\n\r\n${'x'.repeat(letters)}` })
    expect(await hand(3_000_000)).toMatchObject({ status: 200, text: expect.stringContaining('unknown-case') })
    expect(await hand(20 * 1024 * 1024)).toMatchObject({ status: 413, text: 'This mail is too large.\n' })
  })

  test('a rolling restart under load fails no request', async () => {
    const kinds: (() => Promise<string>)[] = [
      async () => `page ${(await nginx.ask('/en/projects')).status}`,
      async () => `search ${(await nginx.ask(`/en/projects?q=${Math.random().toString(36).slice(2)}`)).status}`,
      async () => `workroom ${(await nginx.ask('/en/sign-in')).status}`,
      async () => `form ${(await signIn('nobody', '127.0.0.4')).status}`,
    ]
    const answers = new Map<string, number>()
    let over = false
    const load = Promise.all([...kinds, ...kinds].map(async (kind) => {
      while (!over) {
        const answer = await kind().catch((error: Error) => error.message)
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      }
    }))
    for (const [index, portal] of portals.entries()) {
      expect(await portal.stop()).toBe(0)
      portals[index] = await startPortal({ ...portal.settings, DATA_DIR: dataDir })
    }
    over = true
    await load
    expect([...answers.keys()].sort()).toEqual(['form 303', 'page 200', 'search 200', 'workroom 200'])
    for (const count of answers.values()) expect(count).toBeGreaterThan(10)
  })

  test('a stopping instance says so to those who are still connected, and lets nobody in', async () => {
    const [portal] = portals
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ready = () => new Promise<{ status?: number; text: string }>((resolve, reject) => {
      http.get(`${straight(portal!)}/api/ready`, { agent }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode, text }))
      }).on('error', reject)
    })
    expect((await ready()).status).toBe(200)
    const stopped = portal!.stop()
    await expect.poll(() => ask(straight(portal!), '/api/health', { headers: { connection: 'close' } }).then(({ status }) => status, ({ code }: NodeJS.ErrnoException) => code)).toBe('ECONNREFUSED')
    expect(await ready()).toMatchObject({ status: 503, text: expect.stringContaining('draining') })
    expect(await stopped).toBe(0)
  })

  test('when no instance is left nginx says so in four languages', async () => {
    await portals[1]!.stop()
    const page = await nginx.ask('/ru/projects')
    expect([page.status, page.headers['retry-after'], page.headers['content-type']]).toEqual([503, '10', 'text/html; charset=utf-8'])
    for (const locale of ['kk', 'ru', 'en', 'zh']) expect(page.text).toContain(`lang="${locale}"`)
    // Those lines would hold the addresses of clients and what they asked for.
    expect(await nginx.errors()).toBe('')
  })
})
