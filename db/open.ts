import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { log } from '@/lib/log'
import type { Db, OpenDatabase } from './client'
import { LastingEngine } from './lasting-engine'
import { migrationsUpTo } from './migrations'
import { observeEmbedded, observePool } from './observed'
import { type Client, sendTogether } from './pipeline'
import * as schema from './schema'

/**
 * Files that the embedded engine keeps open, of the some hundred that its tables and indexes are. Left alone it takes a handle for each, and
 * once the process has none left for a new file, that file is half made and no form can be saved any more (front/connection-limit.ts).
 */
const databaseFiles = 80

/** Key of the advisory lock under which migrations run; any fixed number. */
const migrationLock = 7_305_001

/** Opens PostgreSQL when a URL is given, else the embedded database in `dataDir` (in memory when null). */
export function openDatabase(where: { databaseUrl?: string; dataDir: string | null }): Promise<OpenDatabase> {
  return where.databaseUrl ? openPostgres(where.databaseUrl) : openEmbedded(where.dataDir)
}

async function openEmbedded(dataDir: string | null): Promise<OpenDatabase> {
  if (!dataDir) return embedded(await startEngine('memory://'))
  const folder = path.join(dataDir, 'db')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return embedded(await startEngine(folder), async () => {
    // A disk that is away has left an empty folder: the engine would begin a new database in it.
    await (await open(path.join(folder, 'PG_VERSION'), 'r+')).close()
    return startEngine(folder)
  })
}

async function startEngine(folder: string): Promise<PGlite> {
  const engine = new PGlite(folder, { startParams: [...PGlite.defaultStartParams, '-c', `max_files_per_process=${databaseFiles}`], onStderr: tellLastWords })
  try {
    await engine.waitReady
    return engine
  } catch (error) {
    // Otherwise its memory and file handles stay with the process, which tries again.
    await engine.fs?.closeFs().catch(() => {})
    const { _emscripten_force_exit: end } = engine.Module
    try {
      end(0)
    } catch {
      // It ends by throwing.
    }
    throw error
  }
}

/** Logs why an engine stops or does not start. Lines that repeat a statement begin in another way. */
function tellLastWords(line: string): boolean {
  const said = /^\S+ \S+ \S+ \[\d+\] (?:PANIC|FATAL): +(.*)/.exec(line)?.[1]
  if (said) log().fatal({ said }, 'The embedded database cannot go on')
  return false
}

/** The embedded engine that a caller has created already; `reopen` opens it anew should it have to stop. */
export function embedded(engine: PGlite, reopen?: () => Promise<PGlite>): OpenDatabase {
  const client = new LastingEngine(engine, reopen)
  observeEmbedded(client)
  const db = drizzlePglite({ client: client as unknown as PGlite, schema })
  return {
    db: db as unknown as Db,
    engine: 'embedded',
    migrate: (count) => migrationsUpTo(db as unknown as Db, count, (migrationsFolder) => migratePglite(db, { migrationsFolder })),
    // One connection: a transaction has the database to itself.
    snapshot: (read) => (db as unknown as Db).transaction(read, { accessMode: 'read only', isolationLevel: 'repeatable read' }),
    listen: (channel, heard) => client.listen(channel, heard),
    close: () => client.close(),
  }
}

async function openPostgres(connectionString: string): Promise<OpenDatabase> {
  // As long as a request may take: a burst of posts waits for its turn instead of being refused.
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 30_000, application_name: 'invest', pipeline: true })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => {})
  // Nor may one that is cut in the middle of a transaction: its query fails, and that is all.
  pool.on('connect', (client) => void client.on('error', () => {}))
  observePool(pool)
  pool.on('connect', (client) => sendTogether(client as unknown as Client))
  const db = drizzlePg(pool, { schema })
  let listener: pg.Client | undefined
  let closed = false

  const listen = async (channel: string, heard: () => void): Promise<void> => {
    if (closed) return
    const client = new pg.Client({ connectionString, application_name: 'invest listen', keepAlive: true })
    listener = client
    let connected = false
    const again = () => {
      if (closed || listener !== client) return
      listener = undefined
      // A connection that was cut is made again at once; a server that is away is asked each second.
      setTimeout(() => void listen(channel, heard), connected ? 20 : 1000).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', heard)
    try {
      await client.connect()
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      connected = true
      heard()
    } catch {
      void client.end().catch(() => {})
      again()
    }
  }

  return {
    db: db as unknown as Db,
    engine: 'postgresql',
    migrate: async (count) => {
      const client = await pool.connect()
      try {
        await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
        const own = drizzlePg(client, { schema })
        await migrationsUpTo(own as unknown as Db, count, (migrationsFolder) => migratePg(own, { migrationsFolder }))
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
        client.release()
      }
    },
    snapshot: async (read) => {
      const client = await pool.connect()
      try {
        // Taken before the transaction begins, so that its view of the database is younger than the last migration.
        await client.query('SELECT pg_advisory_lock_shared($1)', [migrationLock])
        const own = drizzlePg(client, { schema }) as unknown as Db
        return await own.transaction(read, { accessMode: 'read only', isolationLevel: 'repeatable read' })
      } finally {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [migrationLock]).catch(() => {})
        client.release()
      }
    },
    listen,
    close: async () => {
      closed = true
      await listener?.end().catch(() => {})
      await pool.end()
    },
  }
}
