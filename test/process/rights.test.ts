import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, type OpenDatabase, setDb } from '@/db/client'
import { openDatabase } from '@/db/open'
import { parseEnv } from '@/lib/env'
import { setRuntime } from '@/lib/runtime'
import { createSignInLink } from '@/server/sign-in-links'
import { type Answer, ask } from '../ask'
import { newDataDir, type Portal, removeDataDir, startPortal } from '../portal'
import { startPostgres, type TestPostgres } from '../postgres'
import { marks, mayRead, makeWorld, type CaseState, type World } from '../rights/world'
import { type RoleName, type Row, roles, rows } from '../rights/matrix'

let postgres: TestPostgres
let dataDir: string
let portal: Portal
let database: OpenDatabase
let world: World
const cookies = {} as Record<RoleName, string>

beforeAll(async () => {
  dataDir = await newDataDir()
  postgres = await startPostgres()
  await postgres.createDatabase('rights')
  const settings = { DATA_DIR: dataDir, DATABASE_URL: postgres.url('rights'), AUTH_SECRET: 'a secret of the matrix, long enough for it' }
  portal = await startPortal(settings)
  database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir: null })
  setDb(database.db)
  setRuntime({ env: { ...parseEnv({ ...settings, BASE_URL: portal.url, RATE_LIMITS: 'off', LOG_LEVEL: 'silent' }), AUTH_SECRET: settings.AUTH_SECRET }, catalogue: { version: 0, sampleWorld: false }, catalogueChanged: async () => {}, mailQueued: () => {} })
  world = await makeWorld()
  for (const role of roles) cookies[role] = role === 'anyone' ? '' : await signIn(world.people[role].email)
  await world.deactivate()
})
afterAll(async () => {
  setDb(undefined)
  await database?.close()
  await portal?.stop()
  await postgres?.stop()
  await removeDataDir(dataDir)
})

/** Uses a sign-in link as a browser does; gives the session's cookie. */
async function signIn(email: string): Promise<string> {
  const link = new URL(await db().transaction((tx) => createSignInLink(tx, { email, locale: 'en', minutes: 10, now: new Date() })))
  const used = await post('/en/sign-in/link/use', `token=${link.searchParams.get('token')}`, '')
  const cookie = used.headers['set-cookie']?.find((line) => line.includes('session-token='))?.split(';')[0]
  if (!cookie) throw new Error(`${email} could not sign in: ${used.status}`)
  return cookie
}

const post = (path: string, body: string, cookie: string, origin = portal.url): Promise<Answer> =>
  ask(portal.url, path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...(cookie && { cookie }) } })

/** Which cell of the table an answer is. */
function cellOf({ status, headers }: Answer): string {
  const location = headers.location ? new URL(headers.location, portal.url) : undefined
  const to = location?.pathname
  if (status === 200) return 'ok'
  if (status === 404) return '--'
  // A form that may have been closed under its writer comes back as typed, with the refusal in words.
  if (status === 403 || location?.searchParams.get('error') === 'forbidden') return 'no'
  if (to === '/en/sign-in') return 'in'
  return status === 303 ? 'do' : status === 307 ? 'to' : String(status)
}

type Try = { row: Row; role: RoleName; index: number; expected: string }
const title = ({ row, role, index }: Try): string => `${row.door}, ${role}${row.subject ? `, ${row.subject} (${index + 1})` : ''}`

/** Every try that the table speaks of: a line, a role and one of the line's subjects. */
async function tries(wanted: (cell: string) => boolean): Promise<Try[]> {
  const all: Try[] = []
  for (const row of rows) {
    const count = row.subject.startsWith('shared:') ? 5 : row.subject.startsWith('case:') || row.subject === 'draft' ? 3 : (await subjectOf(row, 'investor')).length
    for (const role of roles) {
      const cells = row.cells[role].split('/')
      for (let index = 0; index < count; index++) {
        const expected = cells.length === 1 ? cells[0]! : (cells[index] ?? `${cells.length} answers for ${count} subjects`)
        if (wanted(expected)) all.push({ row, role, index, expected })
      }
    }
  }
  return all
}

/** The ids that a try is about. What may be done to a case is done to a new one. */
async function subjectOf(row: Row, role: RoleName, done?: number): Promise<Record<string, string>[]> {
  const [kind = '', state = ''] = row.subject.split(':')
  if (kind === 'case' || kind === 'shared') {
    const sides = kind === 'case' ? (['A', 'B', 'missing'] as const) : (['A', 'B', 'missing', 'C', 'D'] as const)
    return Promise.all(sides.map(async (side, index) => {
      if (side === 'missing') return { ref: 'TRK-2026-999999', id: world.nothing }
      const ref = done === index ? await world.newCase(side, state as CaseState) : world.cases[side][state as CaseState]
      return { ref, id: row.path.includes('colleagues') ? await world.guestOf(ref) : row.path.includes('meetings') ? (await world.meetingOf(ref)).id : world.nothing }
    }))
  }
  if (row.subject === 'draft') return [{ draft: await world.draftOf(world.people.investor, `A draft for ${role}`) }, { draft: world.strangersDraft }, { draft: world.nothing }]
  const subject = world.subjects[row.subject]
  if (!subject) throw new Error(`${row.door}: test/rights/world.ts has no subject "${row.subject}".`)
  return subject()
}

/** A try with everything it needs made: only asking is left. */
type Prepared = Try & { ask: (origin?: string) => Promise<Answer> }

async function prepare(one: Try): Promise<Prepared> {
  const { row, role, index } = one
  const params = (await subjectOf(row, role, one.expected === 'do' ? index : undefined))[index]!
  const path = row.path.replace('[locale]', 'en').replace(/\[([^\]]+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? `no ${name} in the subject ${row.subject}`))
  if (row.method !== 'GET') {
    const body = await filled(row.form, params, role)
    return { ...one, ask: (origin) => post(path, body, cookies[role], origin) }
  }
  const query = new URLSearchParams(Object.entries(params).filter(([name]) => !row.path.includes(`[${name}]`))).toString()
  return { ...one, ask: () => ask(portal.url, query ? `${path}?${query}` : path, { headers: cookies[role] ? { cookie: cookies[role] } : {} }) }
}

const prepared = async (all: readonly Try[]): Promise<Prepared[]> => {
  const ready: Prepared[] = []
  for (const one of all) ready.push(await prepare(one))
  return ready
}

/** A form of the table with what stands in its braces; a part that is nothing but braces may be several fields. */
async function filled(form: string, params: Record<string, string>, role: RoleName): Promise<string> {
  const parts = form.split('&').map(async (part) => {
    const whole = /^\{(\w+)\}$/.exec(part)?.[1]
    if (whole) return world.given[whole]!(params, role)
    let text = part
    for (const [braces, name] of part.matchAll(/\{(\w+)\}/g)) text = text.replace(braces, encodeURIComponent(await world.given[name!]!(params, role)))
    return text
  })
  return new URLSearchParams((await Promise.all(parts)).join('&')).toString()
}

/** Words in an answer that its reader may not see. */
const leaks = ({ text }: Answer, role: RoleName): string[] =>
  Object.entries(marks).filter(([mark, word]) => !(mayRead[role] as readonly string[]).includes(mark) && text.toLowerCase().includes(word)).map(([mark]) => mark)

/** Asks, several at a time, and gives a sentence for each answer that is not the expected one or tells what its reader may not know. */
async function faultsOf(all: readonly Prepared[], origin?: string): Promise<string[]> {
  const faults: string[] = []
  const queue = [...all]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const got = await one.ask(origin)
        const cell = cellOf(got)
        if (cell !== one.expected) faults.push(`${title(one)}: ${cell} instead of ${one.expected}${got.headers.location ? ` (${got.headers.location})` : ''}`)
        faults.push(...leaks(got, one.role).map((mark) => `${title(one)}: the answer tells ${mark}`))
      }
    }),
  )
  return faults.sort()
}

/** A fingerprint of every table, those apart in which refused posts may leave a trace: kept forms, counted attempts, sessions in use. */
async function everyRow(): Promise<Record<string, string>> {
  const { rows: tables } = (await db().execute(sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('parked_forms', 'attempts', 'sessions', 'instances') order by 1`)) as unknown as { rows: { name: string }[] }
  const each = tables.map(({ name }) => sql`select ${name}::text as name, md5(coalesce(string_agg(hash, '' order by hash), '')) as hash from (select md5(t::text) as hash from ${sql.identifier(name)} t) as rows`)
  const { rows: hashes } = (await db().execute(sql.join(each, sql` union all `))) as unknown as { rows: { name: string; hash: string }[] }
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash]))
}

const openings = async (): Promise<string[]> => {
  const { rows: found } = (await db().execute(sql`select subject_id as id from audit where event = 'case.opened' order by id`)) as unknown as { rows: { id: string }[] }
  return found.map(({ id }) => id).sort()
}

describe('the table of rights', () => {
  test('refuses at every door whom it names, changes nothing by it and tells nothing', async () => {
    const refused = await prepared(await tries((cell) => ['in', 'no', '--'].includes(cell)))
    const before = await everyRow()
    expect(await faultsOf(refused)).toEqual([])
    expect(await everyRow()).toEqual(before)
  })

  test('logs who was refused where, and nothing of what they sent', () => {
    const lines = portal.stderr().split('\n').filter((line) => line.includes('"Refused"')).map((line) => JSON.parse(line) as { who: string; path: string; why: string })
    const refused = rows.filter(({ path, cells }) => path.startsWith('/[locale]/admin/') && cells.officer !== 'ok')
    const noted = lines.filter(({ who }) => who === world.people.officer.userId).map(({ path }) => path)
    expect(refused.filter(({ path }) => !noted.some((one) => new RegExp(`^${path.replace(/\[[^\]]+\]/g, '[^/]+').replaceAll('.', '\\.')}$`).test(one))).map(({ door }) => door)).toEqual([])
    expect(Object.values(marks).filter((word) => portal.stderr().includes(word))).toEqual([])
  })

  test('refuses posts that other sites send for people who may', async () => {
    const foreign = await prepared((await tries((cell) => cell === 'do')).map((one) => ({ ...one, expected: 'no' })))
    const before = await everyRow()
    expect(await faultsOf(foreign, 'https://elsewhere.test')).toEqual([])
    expect(await everyRow()).toEqual(before)
  })

  test('shows pages to those who may read them, and nobody else’s rows on them; each case that an admin opens is in the audit once', async () => {
    const opened = await openings()
    const all = await tries((cell) => !['in', 'no', '--', 'do'].includes(cell))
    expect(await faultsOf(await prepared(all))).toEqual([])
    const byAdmin = all.filter(({ row, role }) => role === 'admin' && /^GET \/\[locale\]\/desk\/\[ref\](\/print)?$/.test(row.door))
    expect(await openings()).toEqual([...opened, ...byAdmin.map(({ index }) => world.cases[index === 0 ? 'A' : 'B'].in_review)].sort())
  })

  test('lets those who may change what a door is for', async () => {
    const allowed = await tries((cell) => cell === 'do')
    const faults: string[] = []
    for (const row of rows) {
      const here = await prepared(allowed.filter((one) => one.row === row))
      if (here.length === 0) continue
      const before = await everyRow()
      for (const one of here) faults.push(...(await faultsOf([one])))
      const after = await everyRow()
      if (!row.path.endsWith('/sign-out/now') && Object.keys(after).every((name) => after[name] === before[name])) faults.push(`${row.door}: nothing changed; is its form what the door takes?`)
    }
    expect(faults).toEqual([])
  })
})
