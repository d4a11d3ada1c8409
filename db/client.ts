import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** The one database, embedded or PostgreSQL. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>
/** What queries inside a transaction use; `db()` inside one would wait for itself for ever. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

const key = Symbol.for('invest.db')
const holder = globalThis as unknown as { [key]?: Db }

export const setDb = (db: Db | undefined): void => {
  holder[key] = db
}

/** The database that `serve.ts`, a script or a test opened. Bundles never open one themselves. */
export function db(): Db {
  const held = holder[key]
  if (!held) throw new Error('No database is open: serve.ts opens it.')
  return held
}

/** What `serve.ts`, a command or a test has opened: one engine behind one interface. */
export type OpenDatabase = {
  db: Db
  engine: 'embedded' | 'postgresql'
  /** Brings the schema up to date, or to that of the first `count` migrations; instances that start together wait for each other. */
  migrate: (count?: number) => Promise<void>
  /** Reads in one repeatable-read transaction: what others write meanwhile is not seen, and no migration comes in between. */
  snapshot: <T>(read: (tx: Tx) => Promise<T>) => Promise<T>
  /** Calls `heard` for each NOTIFY on `channel`, also after the connection was lost and made again. */
  listen: (channel: string, heard: () => void) => Promise<void>
  close: () => Promise<void>
}
