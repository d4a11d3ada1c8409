import { sql } from 'drizzle-orm'
import { BackupError, type Header, type Row, type Sequences, type TableSum } from '@/lib/backup/format'
import type { OpenDatabase, Tx } from '../client'
import { appliedMigrations, knownMigrations, tablesFilledByMigrations } from '../migrations'
import { rowsOf } from '../rows'
import { type Arrival, receiveDocuments } from './documents'
import { type BackupPart, type CheckedBackup, readBackup } from './read'
import { createTableSum, listTables, plainTexts, quoted, readRows, rowsAtOnce, type Table } from './tables'

/** A table with rows would be mixed with those of the backup. Throws BackupError that names it. */
async function refuseFullDatabase(database: OpenDatabase, header: Header): Promise<void> {
  const applied = await appliedMigrations(database.db)
  const own = await tablesFilledByMigrations()
  await database.db.transaction(async (tx) => {
    for (const { name } of await listTables(tx)) {
      if (applied.length === 0) throw new BackupError(`The database is not empty: it has a table ${name}. Restore into a new one.`)
      const [row] = own.has(name) ? [] : rowsOf(await tx.execute(sql.raw(`select 1 from public.${quoted(name)} limit 1`)))
      if (row) throw new BackupError(`The database is not empty: table ${name} has rows. Restore into a new one.`)
    }
  })
  if (applied.some((hash, index) => header.migrations[index] !== hash)) throw new BackupError('The schema of the database is newer than the backup. Restore into a database without tables.')
}

/** Refuses what a newer version made. */
async function refuseNewer(header: Header): Promise<void> {
  const known = await knownMigrations()
  if (header.migrations.some((hash, index) => known[index] !== hash)) throw new BackupError(`The backup was made by a newer or another version of the portal (${header.portal}) than this one. Take that version, or a newer one, to restore it.`)
}

/** Takes foreign keys and triggers off while rows arrive; `putBack` checks every reference. */
async function takeRulesOff(tx: Tx): Promise<{ putBack: () => Promise<void> }> {
  const keys = rowsOf<{ table: string; name: string; definition: string }>(await tx.execute(sql`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and k.contype = 'f' and k.conparentid = 0 order by c.relname, k.conname`))
  const triggers = rowsOf<{ table: string; name: string }>(await tx.execute(sql`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not t.tgisinternal and t.tgenabled = 'O' order by c.relname, t.tgname`))
  const alter = async (table: string, what: string): Promise<void> => void (await tx.execute(sql.raw(`alter table public.${quoted(table)} ${what}`)))
  for (const { table, name } of keys) await alter(table, `drop constraint ${quoted(name)}`)
  for (const { table, name } of triggers) await alter(table, `disable trigger ${quoted(name)}`)
  return {
    putBack: async () => {
      for (const { table, name, definition } of keys) await alter(table, `add constraint ${quoted(name)} ${definition}`)
      for (const { table, name } of triggers) await alter(table, `enable trigger ${quoted(name)}`)
    },
  }
}

async function insert(tx: Tx, { name, columns }: Table, rows: Row[]): Promise<void> {
  const values = columns.map(({ type }, index) => `(r ->> ${index})::${type}`).join(', ')
  const into = `insert into public.${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')}) overriding system value select ${values} from jsonb_array_elements(`
  // The statement carries the rows, so of its failure only the reason is told.
  await tx.execute(sql`${sql.raw(into)}${JSON.stringify(rows)}::jsonb) as r`).catch((error: Error) => {
    throw new BackupError(`Table ${name} could not be loaded: ${(error.cause as Error | undefined)?.message ?? 'the database refused its rows'}. Nothing was kept.`)
  })
}

async function setSequences(tx: Tx, sequences: Sequences): Promise<void> {
  for (const [name, { last, called }] of Object.entries(sequences)) await tx.execute(sql`select setval(${`public.${quoted(name)}`}::regclass, ${last}::bigint, ${called})`)
}

/** Reads every table again: what is stored now has the counts and hashes of the backup. */
async function checkTables(tx: Tx, tables: Table[], expected: Record<string, TableSum>): Promise<void> {
  for (const table of tables) {
    const sum = createTableSum()
    for await (const rows of readRows(tx, table)) for (const row of rows) sum.add(row)
    const { rows, sha256 } = sum.sum()
    const wanted = expected[table.name]
    if (wanted?.rows !== rows || wanted.sha256 !== sha256) throw new BackupError(`Table ${table.name} differs from the backup after it was loaded: ${rows} rows instead of ${wanted?.rows ?? 0}, or other values. Nothing was kept.`)
  }
}

/** Loads everything in one transaction, so that a failure leaves the database empty. */
async function load(tx: Tx, file: string, documents: Arrival | undefined): Promise<void> {
  await plainTexts(tx)
  const tables = new Map((await listTables(tx)).map((table) => [table.name, table]))
  const rules = await takeRulesOff(tx)
  for (const name of tables.keys()) await tx.execute(sql.raw(`delete from public.${quoted(name)}`))
  const sums: Record<string, TableSum> = {}
  let table: Table | undefined
  let waiting: Row[] = []
  const flush = async (): Promise<void> => {
    if (table && waiting.length > 0) await insert(tx, table, waiting)
    waiting = []
  }
  const parts = readBackup(file)
  for await (const part of parts) {
    if (part.kind === 'table') {
      table = tables.get(part.name)
      if (JSON.stringify(table?.columns) !== JSON.stringify(part.columns)) throw new BackupError(`Table ${part.name} of the backup has other columns than that of the database.`)
    } else if (part.kind === 'row') {
      waiting.push(part.row)
      if (waiting.length === rowsAtOnce) await flush()
    } else if (part.kind === 'table-end') {
      await flush()
      sums[part.name] = part.sum
    } else if (part.kind === 'sequences') await setSequences(tx, part.sequences)
    else if (part.kind === 'document') await documents?.write(part.name, piecesOf(parts))
  }
  await checkTables(tx, [...tables.values()], sums)
  await rules.putBack()
  await documents?.arrive()
}

/** The pieces of the document that has begun. */
async function* piecesOf(parts: AsyncGenerator<BackupPart>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value } = await parts.next()
    if (value?.kind !== 'piece') return
    yield value.piece
  }
}

/**
 * Restores a backup, which has been checked, into an empty database and an empty folder of documents; either engine
 * takes the backup of the other. Older backups are loaded into their own schema and then migrated. Triggers, such as those that keep the
 * audit append-only, do not see the rows arrive, and stand again before the transaction ends. Throws BackupError.
 */
export async function restoreBackup(database: OpenDatabase, { file, checked: { header, end }, documents }: { file: string; checked: CheckedBackup; documents: string | undefined }): Promise<void> {
  await refuseNewer(header)
  if (!documents && end.documents.files > 0) throw new BackupError('The backup has documents, and STORAGE_URL names no folder for them. Restore them into a folder, and move them from there.')
  await refuseFullDatabase(database, header)
  const arrival = documents ? await receiveDocuments(documents) : undefined
  try {
    await database.migrate(header.migrations.length)
    await database.db.transaction((tx) => load(tx, file, arrival))
  } catch (error) {
    await arrival?.discard()
    throw error
  }
  await database.migrate()
}
