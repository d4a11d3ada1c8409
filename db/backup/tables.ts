import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Column, Row, Sequences, TableSum } from '@/lib/backup/format'
import type { Tx } from '../client'
import { rowsOf } from '../rows'

/** Rows that are read or written in one statement. */
export const rowsAtOnce = 500

export type Table = { name: string; columns: Column[]; key: Key[] }
type Key = { name: string; collated: boolean }

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Values are written the same way by every server and for every time zone. */
export async function plainTexts(tx: Tx): Promise<void> {
  for (const setting of ["timezone to 'UTC'", "datestyle to 'ISO'", "intervalstyle to 'postgres'", 'extra_float_digits to 1', "bytea_output to 'hex'", 'statement_timeout to 0', 'idle_in_transaction_session_timeout to 0']) await tx.execute(sql.raw(`set local ${setting}`))
}

/** All tables of the portal by name, those of extensions apart, with the columns that are stored and the primary key. */
export async function listTables(tx: Tx): Promise<Table[]> {
  const columns = rowsOf<{ table: string; name: string; type: string; position: number | null; collated: boolean }>(await tx.execute(sql`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, array_position(i.indkey::int2[], a.attnum) as position, a.attcollation <> 0 as collated
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum`))
  const tables = new Map<string, typeof columns>()
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  return [...tables].map(([name, found]) => ({
    name,
    columns: found.map(({ name: column, type }) => ({ name: column, type })),
    key: found.filter(({ position }) => position !== null).sort((one, other) => one.position! - other.position!),
  }))
}

/** All rows of a table in an order that is the same on every server. */
export async function* readRows(tx: Tx, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  // As the bytes stand, where the language of a database would sort in another way.
  const sorted = ({ name: column, collated }: Key): string => `t.${quoted(column)}${collated ? ' collate "C"' : ''}`
  const order = key.length > 0 ? key.map(sorted) : columns.map((column) => `t.${quoted(column.name)}::text collate "C"`)
  const values = columns.map((column) => `t.${quoted(column.name)}::text as ${quoted(column.name)}`)
  await tx.execute(sql.raw(`declare backup_rows no scroll cursor for select ${values.join(', ')} from public.${quoted(name)} t order by ${order.join(', ')}`))
  for (;;) {
    const rows = rowsOf<Record<string, string | null>>(await tx.execute(sql.raw(`fetch ${rowsAtOnce} from backup_rows`)))
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column.name] ?? null))
    if (rows.length < rowsAtOnce) break
  }
  await tx.execute(sql.raw('close backup_rows'))
}

/** Counts and hashes the rows of one table as they pass. */
export function createTableSum(): { add: (row: Row) => void; sum: () => TableSum } {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (row) => {
      rows += 1
      hash.update(JSON.stringify(row)).update('\n')
    },
    sum: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Where every sequence stands; they are never behind the rows that were read before. */
export async function readSequences(tx: Tx): Promise<Sequences> {
  const names = rowsOf<{ name: string }>(await tx.execute(sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'S' order by c.relname collate "C"`))
  const found: Sequences = {}
  for (const { name } of names) {
    const [row] = rowsOf<{ last: string; called: boolean }>(await tx.execute(sql.raw(`select last_value::text as last, is_called as called from public.${quoted(name)}`)))
    if (row) found[name] = row
  }
  return found
}

/** The end of the audit's chain as `COUNT:HASH`, which `npm run audit:verify` can be given later; null where there is no chain. */
export async function readAuditHead(tx: Tx): Promise<string | null> {
  const [table] = rowsOf<{ found: string | null }>(await tx.execute(sql`select to_regclass('public.audit_chain')::text as found`))
  if (!table?.found) return null
  const [head] = rowsOf<{ head: string }>(await tx.execute(sql`select position || ':' || hash as head from audit_chain order by position desc limit 1`))
  return head?.head ?? null
}
