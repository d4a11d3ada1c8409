import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { ask } from '../ask'
import { investorAt, postEoi } from '../inquiry'
import { startMailServer } from '../mail-server'
import { newDataDir, removeDataDir, startPortal } from '../portal'

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
