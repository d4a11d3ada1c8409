import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { eoiEvents, eois } from '@/db/schema'
import { investorAt, postEoi } from '../inquiry'
import { type MailServer, startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, startPortal, usedDataDir } from '../portal'
import { startPostgres } from '../postgres'
import type { Visitor } from '../visitor'
import { killCycles } from './length'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** Inquiries that are acknowledged before a portal is killed under those that are on their way. */
const inquiriesACycle = 20
const people = 6

type World = { portal: Portal; settings: Record<string, string> & { DATA_DIR: string }; mail: MailServer }

async function begin(engine: 'embedded' | 'postgresql'): Promise<World> {
  const mail = await startMailServer()
  undo.push(mail.stop)
  const dataDir = await (engine === 'embedded' ? usedDataDir() : newDataDir())
  undo.push(() => removeDataDir(dataDir))
  const settings: World['settings'] = { DATA_DIR: dataDir, SMTP_URL: mail.url, AUTH_SECRET: 'a secret that outlives every crash' }
  if (engine === 'postgresql') {
    const server = await startPostgres()
    undo.push(server.stop)
    await server.createDatabase('portal')
    settings.DATABASE_URL = server.url('portal')
  }
  const portal = await startPortal(settings)
  // The port stays: investors press "send" again on the page that they have open.
  return { portal, mail, settings: { ...settings, PORT: portal.settings.PORT! } }
}

/** Sends until `enough` are acknowledged, then kills the portal under the rest. Gives the drafts that were cut off. */
async function sendUntilKilled({ portal, settings }: World, investors: Visitor[], acknowledged: Map<string, string>): Promise<[Visitor, string][]> {
  const cut: [Visitor, string][] = []
  const enough = acknowledged.size + inquiriesACycle
  let killed: Promise<void> | undefined
  await Promise.all(investors.map(async (investor) => {
    while (!killed) {
      const draft = randomUUID()
      const answer = await postEoi(`http://localhost:${settings.PORT}`, investor, { draft }).catch(() => undefined)
      if (answer?.reference) acknowledged.set(draft, answer.reference)
      else cut.push([investor, draft])
      if (acknowledged.size >= enough) killed ??= portal.kill()
    }
  }))
  await killed
  return cut
}

describe.each(['embedded', 'postgresql'] as const)('a portal on the %s engine that is killed again and again under load', (engine) => {
  test(`keeps every inquiry it acknowledged, ${killCycles} times, doubles none, and every receipt leaves`, async () => {
    const world = await begin(engine)
    undo.push(() => world.portal.kill())
    const investors = await Promise.all(Array.from({ length: people }, (_, index) => investorAt(world.portal.url, world.mail, `investor-${index}@people.test`)))
    const acknowledged = new Map<string, string>()
    let cutOff = 0
    for (let cycle = 0; cycle < killCycles; cycle++) {
      const cut = await sendUntilKilled(world, investors, acknowledged)
      world.portal = await startPortal(world.settings)
      // Sent again by those who got no answer: one inquiry each, whether the first post had arrived or not.
      cutOff += cut.length
      for (const [investor, draft] of cut) acknowledged.set(draft, (await postEoi(world.portal.url, investor, { draft })).reference!)
    }
    expect(cutOff).toBeGreaterThan(0)
    const references = [...acknowledged.values()]
    expect(new Set(references).size).toBe(references.length)

    // The dead may have taken mails with them: they are free again when their lease is over. Most others wait too, as no portal lived long.
    // Looked through once for each mail that comes: counting them all again for each of them would hold up the mail server of this very process.
    const receipted = new Set<string>()
    await world.mail.find(({ headers }) => headers['x-invest-kind'] === 'received' && receipted.add(headers['x-invest-ref']!).size === references.length, 90 + references.length / 5)
    const ids = new Map<string, Set<string>>()
    for (const { headers } of world.mail.mails.filter((mail) => mail.headers['x-invest-kind'] === 'received')) ids.set(headers['x-invest-ref']!, (ids.get(headers['x-invest-ref']!) ?? new Set()).add(headers['message-id']!))
    expect([...ids.values()].filter((of) => of.size !== 1)).toEqual([])

    expect(await world.portal.stop()).toBe(0)
    const database = await openDatabase({ databaseUrl: world.settings.DATABASE_URL, dataDir: world.settings.DATA_DIR })
    const kept = await database.db.select({ id: eois.id, reference: eois.reference }).from(eois)
    const events = await database.db.select({ eoiId: eoiEvents.eoiId, kind: eoiEvents.kind }).from(eoiEvents)
    await database.close()
    expect(new Map(kept.map(({ id, reference }) => [id, reference]))).toEqual(acknowledged)
    expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(acknowledged.size)
  }, 3_600_000)
})
