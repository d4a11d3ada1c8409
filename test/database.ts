import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { type OpenDatabase, setDb } from '@/db/client'
import { embedded, openDatabase } from '@/db/open'
import { readCatalogue } from '@/db/queries/catalogue'
import { parseEnv } from '@/lib/env'
import { type Runtime, setRuntime } from '@/lib/runtime'
import { administer } from './postgres'

/** What the set-up of a project hands to its test files: where the migrated databases are that they copy. */
type Databases = { engine: 'embedded'; empty: string; facts: string } | { engine: 'postgresql'; empty: string; facts: string; admin: string }
declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases
  }
}

/**
 * Gives the tests of a `*.db.test.ts` file a migrated database of their own behind `db()`, and a runtime as `serve.ts`
 * makes it, with rate limits off. The file runs once on the embedded engine and once on PostgreSQL.
 *
 * `facts` loads the region's facts; `each` gives every test a fresh database, where they would disturb each other.
 * `url` is the address of the PostgreSQL database, for tests that open connections of their own; undefined on the
 * embedded engine. `database` is what `serve.ts` would have opened.
 */
export function useDatabase({ facts = false, each = false, settings = {} }: { facts?: boolean; each?: boolean; settings?: Record<string, string> } = {}) {
  const databases = inject('databases')
  const current: { engine: Databases['engine']; url: string | undefined; runtime: Runtime; database: OpenDatabase } = { engine: databases.engine, url: undefined, runtime: undefined!, database: undefined! }
  let close: () => Promise<void>

  const before = each ? beforeEach : beforeAll
  const after = each ? afterEach : afterAll
  before(async () => {
    const from = facts ? databases.facts : databases.empty
    const opened = databases.engine === 'embedded' ? await openCopy(from) : await createCopy(databases.admin, from)
    close = opened.close
    current.url = opened.url
    current.database = opened.database
    setDb(opened.database.db)
    const catalogueChanged = async () => {
      current.runtime.catalogue = await readCatalogue()
    }
    current.runtime = {
      env: { ...parseEnv({ RATE_LIMITS: 'off', LOG_LEVEL: 'silent', ...settings }), AUTH_SECRET: 'a secret of the tests, long enough' },
      catalogue: await readCatalogue(),
      catalogueChanged,
      mailQueued: () => {},
      instance: { id: randomUUID(), version: 'test', startedAt: new Date(), jobs: () => [] },
    }
    setRuntime(current.runtime)
  })
  after(async () => {
    setDb(undefined)
    await close()
  })
  return current
}

type Copy = { database: OpenDatabase; url: string | undefined; close: () => Promise<void> }

async function openCopy(file: string): Promise<Copy> {
  const database = embedded(await PGlite.create({ loadDataDir: new Blob([await readFile(file)]) }))
  return { database, url: undefined, close: database.close }
}

async function newEmbedded(): Promise<Copy> {
  const database = embedded(await PGlite.create('memory://'))
  return { database, url: undefined, close: database.close }
}

async function createCopy(admin: string, template: string): Promise<Copy> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(admin, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href
  const database = await openDatabase({ databaseUrl: url, dataDir: null })
  return {
    database,
    url,
    close: async () => {
      await database.close()
      await administer(admin, `DROP DATABASE "${name}" WITH (FORCE)`)
    },
  }
}

/** Another database without rows, beside that of the file, with tables or without; close it at the end of the test. */
export async function openEmptyDatabase({ migrated = true } = {}): Promise<Copy> {
  const databases = inject('databases')
  if (databases.engine === 'embedded') return migrated ? openCopy(databases.empty) : newEmbedded()
  return createCopy(databases.admin, migrated ? databases.empty : 'template1')
}
