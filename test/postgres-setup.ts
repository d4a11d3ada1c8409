import type { TestProject } from 'vitest/node'
import { loadFacts } from '@/db/facts/load'
import { openDatabase } from '@/db/open'
import { startPostgres } from './postgres'

/** Starts PostgreSQL and migrates two databases in it, with and without facts; test files get copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  for (const name of ['empty', 'facts']) {
    await server.createDatabase(name)
    const database = await openDatabase({ databaseUrl: server.url(name), dataDir: null })
    await database.migrate()
    if (name === 'facts') await loadFacts(database.db, new Date())
    await database.close()
  }
  project.provide('databases', { engine: 'postgresql', empty: 'empty', facts: 'facts', admin: server.url('postgres') })
  return server.stop
}
