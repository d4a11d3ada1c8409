import { createHash, randomUUID } from 'node:crypto'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from './client'
import { rowsOf } from './rows'

const folder = path.join(import.meta.dirname, '..', 'drizzle')
type Journal = { entries: { tag: string }[] }
const journalOf = async (): Promise<Journal> => JSON.parse(await readFile(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal

/** SHA-256 of each migration of this version, in their order; the migrator keeps the same in the database. */
export async function knownMigrations(): Promise<string[]> {
  const { entries } = await journalOf()
  return Promise.all(entries.map(async ({ tag }) => createHash('sha256').update(await readFile(path.join(folder, `${tag}.sql`), 'utf8')).digest('hex')))
}

/** The migrations that a database has been through, in their order; none in a new one. */
export async function appliedMigrations(db: Db | Tx): Promise<string[]> {
  const [there] = rowsOf<{ found: string | null }>(await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`))
  if (!there?.found) return []
  return rowsOf<{ hash: string }>(await db.execute(sql`select hash from drizzle.__drizzle_migrations order by created_at, id`)).map(({ hash }) => hash)
}

/** Tables into which migrations put rows of their own. */
export async function tablesFilledByMigrations(): Promise<Set<string>> {
  const { entries } = await journalOf()
  const texts = await Promise.all(entries.map(({ tag }) => readFile(path.join(folder, `${tag}.sql`), 'utf8')))
  return new Set(texts.flatMap((text) => [...text.matchAll(/INSERT INTO "(\w+)"/gi)].map(([, name]) => name!)))
}

/**
 * Calls `migrate` with a folder of all migrations, or of the first `count`, which a backup of an older version needs. A
 * database that has them is left alone: the role of a running portal need not be allowed to change tables.
 */
export async function migrationsUpTo(db: Db, count: number | undefined, migrate: (folder: string) => Promise<void>): Promise<void> {
  const journal = await journalOf()
  if ((await appliedMigrations(db)).length >= (count ?? journal.entries.length)) return
  if (count === undefined) return migrate(folder)
  const part = path.join(os.tmpdir(), `invest-migrations-${randomUUID()}`)
  await mkdir(path.join(part, 'meta'), { recursive: true })
  try {
    const entries = journal.entries.slice(0, count)
    for (const { tag } of entries) await cp(path.join(folder, `${tag}.sql`), path.join(part, `${tag}.sql`))
    await writeFile(path.join(part, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    await migrate(part)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}
