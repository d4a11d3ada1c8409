import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import { investorAt, postEoi } from '../inquiry'
import { type MailServer, startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, runCommand, startPortal } from '../portal'
import { connectTo, startPostgres, type TestPostgres } from '../postgres'

let portal: Portal
let mail: MailServer
let postgres: TestPostgres
let database: pg.Client
let dataDir: string

const officers = ['sez-turan-management', 'dept-industry', 'dept-agriculture', 'dept-investment']
const listings: Record<string, string>[] = [{ project: 'sauran-plast-production' }, { site: 'ordabasy-badam-iz' }, { project: 'oilseed-industrial-park' }, { site: 'sez-turan' }]

beforeAll(async () => {
  dataDir = await newDataDir()
  ;[mail, postgres] = await Promise.all([startMailServer(), startPostgres()])
  await postgres.createDatabase('many')
  portal = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail.url, MAIL_FROM: 'portal@invest.test', DATABASE_URL: postgres.url('many'), AUTH_SECRET: 'a secret of many submissions, long enough' })
  for (const unit of officers) await runCommand(portal, 'user', ['invite', `${unit}@akimat.test`, '--role', 'officer', '--unit', unit])
  database = await connectTo(postgres.url('many'))
})
afterAll(async () => {
  await portal?.stop()
  await database?.end()
  await postgres?.stop()
  await mail?.stop()
  await removeDataDir(dataDir)
})

/** Mails of a case by kind: `received TRK-2026-000001` → the Message-IDs that came. */
const byCause = (): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const { headers } of mail.mails) {
    const kind = headers['x-invest-kind'] ?? ''
    if (kind !== 'received' && kind !== 'new-case') continue
    const cause = `${kind} ${headers['x-invest-ref']}`
    found.set(cause, [...(found.get(cause) ?? []), headers['message-id']!])
  }
  return found
}

test('200 inquiries that 20 investors send at once get 200 references, receipts and notices, none twice', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, (_, index) => investorAt(portal.url, mail, `investor-${index}@people.test`)))
  const sent = await Promise.all(people.map(async (person, index) => {
    const answers = []
    for (let turn = 0; turn < 10; turn++) answers.push(await postEoi(portal.url, person, { ...listings[(index + turn) % listings.length], message: `Inquiry ${index}-${turn}` }))
    return answers
  }))
  const references = sent.flat().map(({ reference }) => reference!)
  expect(new Set(references).size).toBe(200)
  expect((await database.query("select count(*)::int as n, count(distinct unit_id)::int as units from eois where state = 'submitted'")).rows).toEqual([{ n: 200, units: 3 }])
  await mail.find(() => byCause().size === 400, 60)
  const causes = byCause()
  expect([...causes.keys()].sort()).toEqual(references.flatMap((reference) => [`received ${reference}`, `new-case ${reference}`]).sort())
  expect([...causes.values()].filter((ids) => ids.length > 1)).toEqual([])
})
