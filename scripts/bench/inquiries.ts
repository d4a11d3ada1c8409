import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import path from 'node:path'
import { linkIn, type MailServer, startMailServer } from '@/test/mail-server'
import { newDataDir, removeDataDir, startPortal } from '@/test/portal'
import { type Connection, connectTo, startPostgres } from '@/test/postgres'
import { filledEoiForm, Visitor } from '@/test/visitor'
import { machine, median, processorTime, quantile, whole } from './measure'

const people = 64
const connections = [1, 16, 64]
/** Inquiries at each number of connections: enough for a 99th percentile that a single pause does not make. */
const sent = 1280
const warmUp = 128
const listing = '/zh/eoi/new?project=sauran-plast-production'

type Times = { ms: number[]; seconds: number; statuses: Map<number, number> }
type Row = { connections: number; portal: Times; bare: Times; insert: Times; cpu: { portal: number; bare: number } }

/**
 * Sending a prepared draft over HTTP: session, saving, checks, routing, promise, events, reference and two mails, durably committed
 * before the answer, on a PostgreSQL that waits for its disk. Beside it, in the same run and by the same client: the same
 * bytes posted to a bare Node server, and one durable row of the same answers inserted by bare SQL.
 * Returns whether a submission costs at most 60 times the bare post, its 99th percentile is at most three times the
 * median, and no answer was a 5xx.
 */
export async function inquiries(): Promise<boolean> {
  const [postgres, mail, dataDir] = [await startPostgres({ durable: true }), await startMailServer(), await newDataDir()]
  await postgres.createDatabase('inquiries')
  const url = postgres.url('inquiries')
  const portal = await startPortal({ DATA_DIR: dataDir, DATABASE_URL: url, SMTP_URL: mail.url, AUTH_SECRET: 'only-for-measuring-only-for-measuring' }, [], 'ignore')
  const bare = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'bare-post.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(bare.stdout, 'data')) as [Buffer]
  const barePost = `http://127.0.0.1:${port.toString().trim()}`
  const client = await connectTo(url)
  await client.query('create table bare_inquiries (id uuid primary key, owner_id text not null, answers jsonb not null, submitted_at timestamptz not null)')

  const visitors: Visitor[] = []
  for (let number = 0; number < people; number++) visitors.push(await signedIn(portal.url, mail, `investor-${number}@people.test`))
  const model = await readyDraft(visitors[0]!, listing)
  const posts = await prepare(client, model.draft, connections.length * sent + warmUp)
  const cookies = new Map(visitors.map((visitor, number) => [`investor-${number}@people.test`, visitor.cookie()]))
  const asForm = ({ id, email }: Prepared) => ({ path: model.action, cookie: cookies.get(email)!, body: new URLSearchParams({ ...model.fields, draft: id }).toString() })
  const idle = await Promise.all(Array.from({ length: Math.max(...connections) }, () => connectTo(url)))

  await spread(posts.splice(0, warmUp), 16, (post) => send(portal.url, asForm(post)))
  const rows: Row[] = []
  for (const count of connections) {
    const batch = posts.splice(0, sent)
    const measured = async (pid: number | undefined, work: () => Promise<Times>): Promise<{ times: Times; cpu: number }> => {
      const before = pid ? processorTime(pid) : 0
      const times = await work()
      return { times, cpu: pid ? (processorTime(pid) - before) / sent / 1000 : 0 }
    }
    const ofBare = await measured(bare.pid, () => spread(batch, count, (post) => send(barePost, asForm(post))))
    const ofInsert = await measured(undefined, () => spread(batch, count, async ({ id, ownerId, answers }) => {
      const connection = idle.pop()!
      await connection.query('insert into bare_inquiries values ($1, $2, $3, now())', [id, ownerId, answers])
      idle.push(connection)
      return 303
    }))
    const ofPortal = await measured(portal.pid, () => spread(batch, count, (post) => send(portal.url, asForm(post))))
    rows.push({ connections: count, portal: ofPortal.times, bare: ofBare.times, insert: ofInsert.times, cpu: { portal: ofPortal.cpu, bare: ofBare.cpu } })
  }
  const { rows: kept } = await client.query<{ n: number }>("select count(*)::int as n from eois where state = 'submitted'")
  await Promise.all(idle.map((connection) => connection.end()))
  await client.end()
  await portal.stop()
  bare.kill()
  await mail.stop()
  await postgres.stop()
  await removeDataDir(dataDir)
  return report(rows, kept[0]!.n)
}

async function signedIn(base: string, mail: MailServer, email: string): Promise<Visitor> {
  const visitor = new Visitor(base)
  await visitor.submit(await visitor.get('/en/sign-in'), { email })
  const letter = await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')
  await visitor.submit(await visitor.get(linkIn(letter)), {}, ({ fields }) => fields.some(({ name }) => name === 'token'))
  return visitor
}

/** The last page of a complete draft: where its form goes, what it posts and the draft's id. */
async function readyDraft(visitor: Visitor, address: string): Promise<{ action: string; fields: Record<string, string>; draft: string }> {
  let page = await visitor.get(address)
  for (let step = 0; step < 6; step++) {
    const { form, fields } = filledEoiForm(page)
    const hidden = Object.fromEntries(form.fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
    if (hidden.step === 'check') return { action: new URL(form.action, page.url).pathname, fields: { ...hidden, ...fields }, draft: hidden.draft! }
    page = await visitor.submit(page, fields, (candidate) => candidate === form)
  }
  throw new Error(`The form has no last page; it stands at ${page.url}.`)
}

type Prepared = { id: string; ownerId: string; email: string; answers: string }

/** Copies a complete draft, one copy for each submission, shared out among the investors. */
async function prepare(client: Connection, draft: string, count: number): Promise<Prepared[]> {
  await client.query(
    `create temporary table copies as select gen_random_uuid() as id, number, owner.id as owner_id, owner.email from generate_series(1, $1::int) as number
     join (select id, email, row_number() over (order by email) - 1 as seat, count(*) over () as seats from users where role = 'investor') as owner on owner.seat = number % owner.seats`, [count])
  await client.query(
    `insert into eois (id, state, owner_id, answers, locale, created_at, updated_at)
     select copies.id, 'draft', copies.owner_id, eois.answers, eois.locale, now(), now() from copies, eois where eois.id = $1`, [draft])
  await client.query('insert into eoi_listings (eoi_id, position, project_id, site_id, plot_code) select copies.id, position, project_id, site_id, plot_code from copies, eoi_listings where eoi_id = $1', [draft])
  await client.query('analyze')
  const { rows } = await client.query<Prepared>('select copies.id, copies.owner_id as "ownerId", email, answers::text from copies join eois on eois.id = copies.id order by number')
  return rows
}

/** Does a piece of work for each item, so many at once, and times each. */
async function spread<T>(items: readonly T[], at: number, work: (item: T) => Promise<number>): Promise<Times> {
  const queue = [...items]
  const times: Times = { ms: [], seconds: 0, statuses: new Map() }
  const started = performance.now()
  await Promise.all(Array.from({ length: at }, async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const begun = performance.now()
      const status = await work(item)
      times.ms.push(performance.now() - begun)
      times.statuses.set(status, (times.statuses.get(status) ?? 0) + 1)
    }
  }))
  times.seconds = (performance.now() - started) / 1000
  return times
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** Posts a form and gives the answer's status. */
const send = (base: string, { path: to, cookie, body }: { path: string; cookie: string; body: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const headers = { origin: base, cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    const request = http.request({ hostname, port, path: to, method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('error', reject)
    request.end(body)
  })

function report(rows: readonly Row[], kept: number): boolean {
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1)
  console.log(`\nSending an inquiry, durably. ${machine()}; PostgreSQL 15 on the same machine, fsync on; ${people} investors, ${whole(sent)} inquiries at each number of connections`)
  let asWanted = kept === connections.length * sent + warmUp
  console.log(`  ${whole(kept)} inquiries are in the database; ${whole(connections.length * sent + warmUp)} were sent`)
  for (const { connections: count, portal, bare, insert, cpu } of rows) {
    const [p50, p99] = [median(portal.ms), quantile(portal.ms, 0.99)]
    const cost = portal.seconds / bare.seconds
    const others = [...portal.statuses].filter(([status]) => status !== 303)
    asWanted &&= cost <= 60 && p99 <= 3 * p50 && others.length === 0
    console.log(`  ${String(count).padStart(2)} connections: p50 ${ms(p50)}, p99 ${ms(p99)} ms (${(p99 / p50).toFixed(1)} times; at most 3 is wanted), ${whole(sent / portal.seconds)} a second, ${ms(cpu.portal)} ms of processor time each
                  bare post: p50 ${ms(median(bare.ms))} ms, ${whole(sent / bare.seconds)} a second; an inquiry costs ${cost.toFixed(0)} of them (at most 60 is wanted)${cpu.bare > 0 ? `, ${(cpu.portal / cpu.bare).toFixed(0)} in processor time` : ''}
                  bare insert: p50 ${ms(median(insert.ms))} ms, ${whole(sent / insert.seconds)} a second; an inquiry costs ${(portal.seconds / insert.seconds).toFixed(1)} of them
                  answers other than 303: ${others.length === 0 ? 'none' : others.map(([status, number]) => `${number} × ${status}`).join(', ')}`)
  }
  return asWanted
}
