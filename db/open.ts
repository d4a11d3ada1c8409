import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import type { Db } from './client'
import { observeEmbedded, observePool } from './observed'
import * as schema from './schema'

export type OpenDatabase = {
  db: Db
  engine: 'embedded' | 'postgresql'
  /** Brings the schema up to date; instances that start together wait for each other. */
  migrate: () => Promise<void>
  /** Calls `heard` for each NOTIFY on `channel`, also after the connection was lost and made again. */
  listen: (channel: string, heard: () => void) => Promise<void>
  close: () => Promise<void>
}

const migrationsFolder = path.join(import.meta.dirname, '..', 'drizzle')
/** Key of the advisory lock under which migrations run; any fixed number. */
const migrationLock = 7_305_001

/** Opens PostgreSQL when a URL is given, else the embedded database in `dataDir` (in memory when null). */
export function openDatabase(where: { databaseUrl?: string; dataDir: string | null }): Promise<OpenDatabase> {
  return where.databaseUrl ? openPostgres(where.databaseUrl) : openEmbedded(where.dataDir)
}

async function openEmbedded(dataDir: string | null): Promise<OpenDatabase> {
  const folder = dataDir && path.join(dataDir, 'db')
  if (folder) await mkdir(folder, { recursive: true, mode: 0o700 })
  const client = await PGlite.create(folder ?? 'memory://')
  observeEmbedded(client)
  const db = drizzlePglite(client, { schema })
  return {
    db: db as unknown as Db,
    engine: 'embedded',
    migrate: () => migratePglite(db, { migrationsFolder }),
    listen: async (channel, heard) => {
      await client.listen(channel, heard)
    },
    close: () => client.close(),
  }
}

async function openPostgres(connectionString: string): Promise<OpenDatabase> {
  // As long as a request may take: a burst of posts waits for its turn instead of being refused.
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 30_000, application_name: 'invest' })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => {})
  observePool(pool)
  const db = drizzlePg(pool, { schema })
  let listener: pg.Client | undefined
  let closed = false

  const listen = async (channel: string, heard: () => void): Promise<void> => {
    if (closed) return
    const client = new pg.Client({ connectionString, application_name: 'invest listen', keepAlive: true })
    listener = client
    const again = () => {
      if (closed || listener !== client) return
      listener = undefined
      setTimeout(() => void listen(channel, heard), 1000).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', heard)
    try {
      await client.connect()
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      heard()
    } catch {
      again()
    }
  }

  return {
    db: db as unknown as Db,
    engine: 'postgresql',
    migrate: async () => {
      const client = await pool.connect()
      try {
        await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
        await migratePg(drizzlePg(client, { schema }), { migrationsFolder })
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
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
