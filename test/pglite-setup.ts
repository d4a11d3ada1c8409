import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { TestProject } from 'vitest/node'
import type { Db } from '@/db/client'
import { loadFacts } from '@/db/facts/load'
import * as schema from '@/db/schema'

/** Migrates an embedded database once, with and without facts; test files start from copies of the two. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-pglite-'))
  const client = await PGlite.create('memory://')
  const db = drizzle(client, { schema })
  const keep = async (name: string) => {
    // Else every copy would go through the log of all that has happened, as after a crash.
    await client.query('checkpoint')
    await writeFile(path.join(folder, name), Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()))
  }
  await migrate(db, { migrationsFolder: 'drizzle' })
  await keep('empty')
  await loadFacts(db as unknown as Db, new Date())
  await keep('facts')
  await client.close()
  project.provide('databases', { engine: 'embedded', empty: path.join(folder, 'empty'), facts: path.join(folder, 'facts') })
  return () => rm(folder, { recursive: true, force: true })
}
