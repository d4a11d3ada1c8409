import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { eoiEvents, eois } from '@/db/schema'
import { ask } from '../ask'
import { investorAt, postEoi } from '../inquiry'
import { startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, startPortal, usedDataDir } from '../portal'
import type { Visitor } from '../visitor'

const run = promisify(execFile)
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A small disk of its own needs the right to mount one; elsewhere than as root on Linux the folder stays on the machine's disk. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0

test.runIf(canMount)('a full disk refuses forms, keeps what was typed and what was saved, and is forgotten when there is room', async () => {
  const dataDir = await newDataDir()
  undo.push(() => removeDataDir(dataDir))
  await run('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', dataDir])
  undo.push(() => run('umount', ['-l', dataDir]))
  const mail = await startMailServer()
  undo.push(mail.stop)
  // What is logged goes to a full disk as well.
  const portal = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail.url, LOG_LEVEL: 'info' }, [], 'full')
  undo.push(portal.stop)
  const investor = await investorAt(portal.url, mail, 'investor@people.test')
  const first = randomUUID()
  const { reference } = await postEoi(portal.url, investor, { draft: first })
  expect(reference).toMatch(/^TRK-/)
  const kept = await ask(portal.url, '/en/projects')

  const filler = path.join(dataDir, 'filler')
  await writeFile(filler, Buffer.alloc(400 * 1024 * 1024)).catch(() => undefined)
  const message = '我们的问题。'.repeat(200)
  const refused = []
  for (let tries = 0; tries < 200 && refused.length < 3; tries++) {
    const draft = randomUUID()
    const answer = await postEoi(portal.url, investor, { draft, message })
    if (!answer.reference) refused.push({ draft, ...answer })
  }
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503])
  expect(refused[0]!.text).toContain(message)
  expect((await ask(portal.url, '/en/projects')).body.equals(kept.body)).toBe(true)
  expect(JSON.parse((await ask(portal.url, '/api/ready')).text)).toMatchObject({ status: 'not ready', checks: { disk: 'full' } })

  await rm(filler)
  await expect.poll(async () => (await ask(portal.url, '/api/ready')).status, { timeout: 10_000 }).toBe(200)
  expect((await postEoi(portal.url, investor, { draft: first })).reference).toBe(reference)
  expect((await postEoi(portal.url, investor, { draft: refused[0]!.draft })).reference).toMatch(/^TRK-/)
}, 120_000)

/** Bytes of one file of the engine's log, and how much of it is left when the portal starts: the engine soon needs the next one. */
const logFileBytes = 16 * 1024 * 1024
const leftBytes = 1024 * 1024

/** A folder that a portal used before, whose database has nearly filled a file of its log. */
async function nearlyFilled(): Promise<string> {
  const dataDir = await usedDataDir()
  undo.push(() => removeDataDir(dataDir))
  const { db, close } = await openDatabase({ dataDir })
  const { rows } = (await db.execute(sql`select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint % ${sql.raw(String(logFileBytes))} as used`)) as unknown as { rows: { used: number }[] }
  await db.execute(sql`select pg_logical_emit_message(false, 'filler', repeat('-', ${logFileBytes - leftBytes - Number(rows[0]!.used)}))`)
  await close()
  return dataDir
}

/** Sends until `isDone`. Notes what was acknowledged; gives the drafts that were refused, each with all that was typed. */
async function sendUntil(isDone: (refused: string[]) => boolean, portal: Portal, investor: Visitor, acknowledged: Map<string, string>): Promise<string[]> {
  const refused: string[] = []
  const message = '我们的问题。'.repeat(200)
  for (let tries = 0; tries < 500 && !isDone(refused); tries++) {
    const draft = randomUUID()
    const { status, reference, text } = await postEoi(portal.url, investor, { draft, message })
    if (reference) acknowledged.set(draft, reference)
    else {
      refused.push(draft)
      expect([status, text.includes(message)]).toEqual([503, true])
    }
  }
  expect(isDone(refused)).toBe(true)
  return refused
}

/** Who got an answer sends again and gets the same one; who was refused sends again and gets one. */
async function sendAgain(portal: Portal, investor: Visitor, acknowledged: Map<string, string>, refused: string[]): Promise<void> {
  for (const [draft, reference] of [...acknowledged].slice(-3)) expect((await postEoi(portal.url, investor, { draft })).reference).toBe(reference)
  for (const draft of refused) acknowledged.set(draft, (await postEoi(portal.url, investor, { draft })).reference!)
}

/** Exactly what was acknowledged is there, once. */
async function allIsThere(dataDir: string, acknowledged: Map<string, string>): Promise<void> {
  const { db, close } = await openDatabase({ dataDir })
  const kept = await db.select({ id: eois.id, reference: eois.reference }).from(eois)
  const events = await db.select({ kind: eoiEvents.kind }).from(eoiEvents)
  await close()
  expect(new Map(kept.map(({ id, reference }) => [id, reference]))).toEqual(acknowledged)
  expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(acknowledged.size)
}

const ready = async (portal: Portal) => {
  const { status, text } = await ask(portal.url, '/api/ready')
  return { ...(JSON.parse(text) as { reasons?: string[] }), status }
}

/** A portal on this folder, an investor who has signed in there, and a page that it keeps. */
async function portalOn(dataDir: string) {
  const mail = await startMailServer()
  undo.push(mail.stop)
  const portal = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail.url })
  undo.push(portal.kill)
  return { portal, investor: await investorAt(portal.url, mail, 'investor@people.test'), kept: await ask(portal.url, '/en/projects') }
}

test('a folder of the embedded database that goes away stops it, and it comes back by itself with all that was acknowledged', async () => {
  const dataDir = await nearlyFilled()
  const { portal, investor, kept } = await portalOn(dataDir)
  const acknowledged = new Map<string, string>()
  const folder = path.join(dataDir, 'db', 'pg_wal')
  await rename(folder, `${folder}.away`)
  const refused = await sendUntil(({ length }) => length >= 3 && portal.stderr().includes('The embedded database has stopped'), portal, investor, acknowledged)
  expect((await ask(portal.url, '/en/projects')).body.equals(kept.body)).toBe(true)
  expect(await ready(portal)).toMatchObject({ status: 503, reasons: expect.arrayContaining(['database: no answer']) as unknown })

  await rename(`${folder}.away`, folder)
  await expect.poll(async () => (await ready(portal)).status, { timeout: 15_000 }).toBe(200)
  await sendAgain(portal, investor, acknowledged, refused)
  expect(await portal.stop()).toBe(0)
  await allIsThere(dataDir, acknowledged)
}, 180_000)

test('a disk under the embedded database that can only be read refuses forms, keeps what was typed and acknowledged, and lets the portal end', async ({ skip }) => {
  const dataDir = await usedDataDir()
  undo.push(() => removeDataDir(dataDir))
  const folder = path.join(dataDir, 'db')
  const thaw = () => run('chattr', ['-R', '-i', folder])
  const freeze = () => run('chattr', ['-R', '+i', folder])
  undo.push(() => thaw().catch(() => undefined))
  skip(!(await freeze().then(thaw).then(() => true, () => false)), 'only root, on a file system with immutable files, can make a disk read-only under an open database')
  const { portal, investor, kept } = await portalOn(dataDir)
  const acknowledged = new Map<string, string>()
  await sendUntil(() => acknowledged.size === 3, portal, investor, acknowledged)
  await freeze()
  const refused = await sendUntil(({ length }) => length === 3, portal, investor, acknowledged)
  expect((await ask(portal.url, '/en/projects')).body.equals(kept.body)).toBe(true)
  expect(await ready(portal)).toMatchObject({ status: 503, reasons: expect.arrayContaining(['disk: cannot be written']) as unknown })
  await thaw()
  await expect.poll(async () => (await ready(portal)).status, { timeout: 10_000 }).toBe(200)
  await sendAgain(portal, investor, acknowledged, refused)

  // The last checkpoint cannot be written then.
  await freeze()
  expect(await portal.stop()).toBe(0)
  await thaw()
  await allIsThere(dataDir, acknowledged)
}, 180_000)
