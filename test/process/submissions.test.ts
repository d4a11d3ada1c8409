import { afterEach, expect, test } from 'vitest'
import pg from 'pg'
import { linkIn, type MailServer, startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, runCommand, startPortal } from '../portal'
import { startPostgres, type TestPostgres } from '../postgres'
import { sendEoi, Visitor } from '../visitor'

let portal: Portal | undefined
let mail: MailServer | undefined
let postgres: TestPostgres | undefined
let dataDir: string | undefined

afterEach(async () => {
  await portal?.stop()
  await postgres?.stop()
  await mail?.stop()
  if (dataDir) await removeDataDir(dataDir)
})

const officers = ['sez-turan-management', 'dept-industry', 'dept-agriculture']
const addresses = ['/en/eoi/new?project=sauran-plast-production', '/zh/eoi/new?site=ordabasy-badam-iz', '/ru/eoi/new?project=oilseed-industrial-park', '/kk/eoi/new?site=sez-turan']

async function begin(): Promise<Record<string, string> & { DATA_DIR: string }> {
  mail = await startMailServer()
  postgres = await startPostgres()
  await postgres.createDatabase('many')
  dataDir = await newDataDir()
  const settings = { DATA_DIR: dataDir, SMTP_URL: mail.url, MAIL_FROM: 'portal@invest.test', DATABASE_URL: postgres.url('many'), AUTH_SECRET: 'a secret of many submissions, long enough' }
  portal = await startPortal(settings)
  for (const unit of officers) await runCommand(portal, 'user', ['invite', `${unit}@akimat.test`, '--role', 'officer', '--unit', unit])
  await runCommand(portal, 'user', ['invite', 'invest@akimat.test', '--role', 'officer', '--unit', 'dept-investment'])
  return { ...settings, PORT: portal.settings.PORT! }
}

async function investor(email: string): Promise<Visitor> {
  const visitor = new Visitor(portal!.url)
  await visitor.submit(await visitor.get('/en/sign-in'), { email })
  const letter = await mail!.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')
  const page = await visitor.get(linkIn(letter))
  await visitor.submit(page, {}, ({ fields }) => fields.some(({ name }) => name === 'token'))
  return visitor
}

const investors = (count: number): Promise<Visitor[]> => Promise.all(Array.from({ length: count }, (_, index) => investor(`investor-${index}@people.test`)))

const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: postgres!.url('many') })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** Mails of a case by kind: `received TRK-2026-000001` → the Message-IDs that came. */
const byCause = (kinds: string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const { headers } of mail!.mails) {
    const kind = headers['x-invest-kind'] ?? ''
    if (!kinds.includes(kind)) continue
    const cause = `${kind} ${headers['x-invest-ref']}`
    found.set(cause, [...(found.get(cause) ?? []), headers['message-id']!])
  }
  return found
}

const mailsOf = (references: string[]) => references.flatMap((reference) => [`received ${reference}`, `new-case ${reference}`]).sort()

test('200 inquiries that 20 investors send at once get 200 references, receipts and notices, none twice', async () => {
  await begin()
  const people = await investors(20)
  const sent = await Promise.all(people.map(async (person, index) => {
    const pages = []
    for (let turn = 0; turn < 10; turn++) pages.push(await sendEoi(person, addresses[(index + turn) % addresses.length]!, { message: `Inquiry ${index}-${turn}` }))
    return pages
  }))
  const references = sent.flat().map(({ data }) => data.ref!)
  expect(new Set(references).size).toBe(200)
  expect(await query("select count(*)::int as n from eois where state = 'submitted' and unit_id is not null")).toEqual([{ n: 200 }])
  await mail!.find(() => byCause(['received', 'new-case']).size === 400, 60)
  const causes = byCause(['received', 'new-case'])
  expect([...causes.keys()].sort()).toEqual(mailsOf(references))
  expect([...causes.values()].filter((ids) => ids.length > 1)).toEqual([])
}, 600_000)

test('after a crash in the middle every acknowledged inquiry is there and every mail leaves; a repeated one has the same Message-ID', async () => {
  const settings = await begin()
  const people = await investors(8)
  const acknowledged: string[] = []
  let crashed = false
  const work = Promise.all(people.map(async (person, index) => {
    for (let turn = 0; !crashed && turn < 20; turn++) {
      const page = await sendEoi(person, addresses[(index + turn) % addresses.length]!).catch((error: unknown) => {
        if (!crashed) throw error
        return undefined
      })
      if (page?.data.ref) acknowledged.push(page.data.ref)
      if (acknowledged.length >= 30 && !crashed) {
        crashed = true
        await portal!.kill()
      }
    }
  }))
  await work
  expect(acknowledged.length).toBeGreaterThanOrEqual(30)

  portal = await startPortal(settings)
  const kept = (await query('select reference from eois where reference is not null')).map(({ reference }) => String(reference))
  expect(acknowledged.filter((reference) => !kept.includes(reference))).toEqual([])
  // Mails that the dead process had taken are free again when its lease is over.
  await mail!.find(() => byCause(['received', 'new-case']).size === kept.length * 2, 90)
  const causes = byCause(['received', 'new-case'])
  expect([...causes.keys()].sort()).toEqual(mailsOf(kept))
  expect([...causes.values()].filter((ids) => new Set(ids).size > 1)).toEqual([])
  // Only mails that were under way when the process ended may come twice.
  expect([...causes.values()].filter((ids) => ids.length > 1).length).toBeLessThanOrEqual(20)
}, 600_000)
