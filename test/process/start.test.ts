import { readdir, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../ask'
import { newDataDir, type Portal, PortalEnded, removeDataDir, runCommand, startPortal, usedDataDir } from '../portal'

let dataDir: string
const running: Portal[] = []
const start = async (settings: Record<string, string> = {}): Promise<Portal> => {
  const portal = await startPortal({ DATA_DIR: dataDir, ...settings })
  running.push(portal)
  return portal
}
const refusal = (work: Promise<unknown>): Promise<PortalEnded> =>
  work.then(
    () => Promise.reject(new Error('It started.')),
    (error: unknown) => (error instanceof PortalEnded ? error : Promise.reject(error as Error)),
  )

beforeEach(async () => {
  dataDir = await usedDataDir()
})
/** For what only a first start does. */
const useEmptyFolder = async (): Promise<void> => {
  await removeDataDir(dataDir)
  dataDir = await newDataDir()
}
afterEach(async () => {
  for (const portal of running.splice(0)) await portal.kill()
  await removeDataDir(dataDir)
})

describe('a second portal on the same folder', () => {
  test('is refused in one sentence and harms nothing', async () => {
    const first = await start()
    const { code, said } = await refusal(start())
    expect(code).toBe(1)
    expect(said).toMatch(/^Another process has the database in .+ open\. Stop it first, or set DATA_DIR to another folder\.$/m)
    expect(said).not.toMatch(/\n\s+at /)
    expect((await ask(first.url, '/en/projects')).status).toBe(200)
    expect(await first.stop()).toBe(0)
  })

  test('may start when the first has gone', async () => {
    expect(await (await start()).stop()).toBe(0)
    expect((await ask((await start()).url, '/en')).status).toBe(200)
  })

  test('that start at once: one serves, the others are refused', async () => {
    await useEmptyFolder()
    const tries = await Promise.allSettled([start(), start(), start()])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const attempt of tries) if (attempt.status === 'rejected') expect((attempt.reason as PortalEnded).said).toContain('Another process has the database')
  })
})

describe('a portal that was killed', () => {
  test('starts again with everything that was saved, which a backup made while it ran has too', async () => {
    const first = await start()
    await runCommand(first, 'user', ['invite', 'kept@people.test', '--role', 'editor'])
    const file = path.join(dataDir, 'copy.backup.gz')
    expect(await runCommand(first, 'backup', [file])).toMatch(/^Backup: .+copy\.backup\.gz \(\d+\.\d MB, \d+ rows, 0 documents\)$/m)
    await first.kill()
    const second = await start()
    expect((await ask(second.url, '/en/projects')).status).toBe(200)
    // A known address keeps its role unless one is given.
    expect(await runCommand(second, 'user', ['invite', 'kept@people.test'])).toMatch(/^Sign-in editor kept@people\.test: http/m)
    const elsewhere = { settings: { DATA_DIR: path.join(dataDir, 'elsewhere') } }
    expect(await runCommand(elsewhere, 'restore', [file])).toMatch(/^Restored: copy\.backup\.gz, made .+ All counts and hashes agree\.$/m)
    expect(await runCommand(elsewhere, 'user', ['invite', 'kept@people.test'])).toMatch(/^Sign-in editor kept@people\.test: http/m)
    await expect(runCommand(elsewhere, 'restore', [file])).rejects.toThrow(/The database is not empty/)
  })
})

describe('what a start says', () => {
  test('stands on stdout, each alone on its line, and nothing else does', async () => {
    const portal = await start({ LOG_LEVEL: 'info' })
    await ask(portal.url, '/en')
    const lines = portal.stdout().trim().split('\n').sort()
    expect(lines).toEqual([expect.stringMatching(/^Admin sign-in: http:\/\/localhost:\d+\/\S+$/), expect.stringMatching(/^Portal: http:\/\/localhost:\d+$/)])
  })

  test('names a setting that is wrong, without a stack', async () => {
    const { code, said } = await refusal(start({ PORT: 'eighty', LOG_LEVEL: 'warn' }))
    expect(code).toBe(1)
    expect(said.trim()).toBe('PORT must be a number from 0 to 65535.')
  })

  test('names a port that is taken', async () => {
    const other = net.createServer().listen(0)
    const { port } = other.address() as net.AddressInfo
    const { code, said } = await refusal(start({ PORT: String(port) }))
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(String(port))
    expect(said).not.toMatch(/\n\s+at /)
  })

  test('asks for a secret when the database is shared', async () => {
    const { said } = await refusal(start({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }))
    expect(said).toContain('AUTH_SECRET is needed with DATABASE_URL')
  })
})

test('what is kept in the folder can be read by its owner alone', async () => {
  await useEmptyFolder()
  await writeFile(path.join(dataDir, 'mine.txt'), 'kept')
  const portal = await start()
  for (const name of await readdir(dataDir)) {
    if (name !== 'mine.txt' && name !== 'portal.sock') expect((await stat(path.join(dataDir, name))).mode & 0o077, name).toBe(0)
  }
  await portal.stop()
  expect(await readdir(dataDir)).toContain('mine.txt')
  expect(await readdir(dataDir)).not.toContain('portal.sock')
})
