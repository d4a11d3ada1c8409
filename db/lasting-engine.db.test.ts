import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { newDataDir, removeDataDir } from '@/test/portal'

/** What the engine's own file says of how it ended: 1 when it was shut down in order, 6 when it has to be recovered. */
async function endedAs(dataDir: string): Promise<number> {
  const file = await open(path.join(dataDir, 'db', 'global', 'pg_control'))
  const { buffer } = await file.read(Buffer.alloc(20))
  await file.close()
  return buffer.readInt32LE(16)
}

// PostgreSQL ends after a PANIC and starts again by itself.
test.runIf(inject('databases').engine === 'embedded')('an embedded engine that had to stop is asked nothing more, and opened anew with all it had acknowledged', async () => {
  const dataDir = await newDataDir()
  try {
    const script = path.join(import.meta.dirname, '..', 'test', 'stopped-engine.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, dataDir], { timeout: 110_000, killSignal: 'SIGKILL' })
    expect(JSON.parse(stdout)).toEqual({ before: 'done', during: ['away', 'away', 'away', 'away'], after: 'done', broken: 'done', again: 'away', kept: [1, 5, 6], news: ['heard', 'heard', 'heard'] })
    // Never marked as whole by the one that stopped.
    expect(await endedAs(dataDir)).toBe(6)
  } finally {
    await removeDataDir(dataDir)
  }
}, 120_000)
