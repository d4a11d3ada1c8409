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
