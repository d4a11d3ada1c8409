import { createHash } from 'node:crypto'
import { type Column, is, Param, Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { db, Tx } from './client'

type Reader = Tx | ReturnType<typeof db>
type Values = Record<string, unknown>
/** What `prepare` of the query builder makes; the connection and the values are its own, the rest is the same for every request. */
type Made<Result> = { execute: () => Promise<Result>; getQuery: () => { sql: string; params: unknown[] } }
type Builder<Result> = { prepare: (name: string) => Made<Result> }

/** A value of a column that is given when a prepared statement is asked. */
export const given = (column: Column, name: string = column.name): SQL => sql`${sql.param(sql.placeholder(name), column)}`

/**
 * A statement that the query builder puts together once, on its first use, and that then takes its values from each call: putting one together costs more
 * than sending it, which counts where a request asks a dozen. `build` gets no actor: what somebody may see is decided in statements that are not prepared.
 * Values go by the names that `given` and `sql.placeholder` have; null is null for every column. In a transaction PostgreSQL
 * parses and plans it once for each connection (`db/observed.ts`, docs/decisions/039-statements-sent-together.md).
 */
export function prepared<Result>(build: (on: Reader) => Builder<Result>): (on: Reader, values: Values) => Promise<Result> {
  const perEngine = new Map<unknown, { made: Made<Result>; fill: (values: Values) => unknown[] }>()
  return (on, values) => {
    const session = on._.session as unknown as { client: unknown }
    const known = perEngine.get(session.constructor) ?? make(build(on))
    perEngine.set(session.constructor, known)
    return (Object.create(known.made, { client: { value: session.client }, params: { value: known.fill(values) } }) as Made<Result>).execute()
  }
}

function make<Result>(builder: Builder<Result>): { made: Made<Result>; fill: (values: Values) => unknown[] } {
  const { sql: text, params } = builder.prepare('').getQuery()
  // Named after its text: bundles that share a connection name the same statement alike, and no two differ under one name.
  const made = builder.prepare(`invest_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`)
  return { made, fill: (values) => params.map((param) => valueOf(param, values)) }
}

function valueOf(param: unknown, values: Values): unknown {
  const [place, encoder] = is(param, Param) ? [param.value, param.encoder] : [param, undefined]
  if (!is(place, Placeholder)) return param
  if (!(place.name in values)) throw new Error(`A prepared statement has no value for ${place.name}.`)
  const value = values[place.name] ?? null
  return value === null || !encoder ? value : encoder.mapToDriverValue(value)
}

/** With more rows at a time, as when all clocks are computed anew, the numbers of rows are too many to keep a statement for each. */
const keptRows = 16

type Insertable<Table extends PgTable> = ReturnType<ReturnType<Reader['insert']>['values']> & { _: { table: Table } }

/** The same for rows that come together, one statement for each number of rows. All rows have the same keys, and undefined is null. `finish` says what it does beside inserting. */
export function preparedInsert<Table extends PgTable, Result = unknown>(table: Table, finish: (insert: Insertable<Table>) => Builder<Result>): (on: Reader, rows: readonly Table['$inferInsert'][]) => Promise<Result> {
  const statements = new Map<string, (on: Reader, values: Values) => Promise<Result>>()
  return (on, rows) => {
    if (rows.length > keptRows) return finish(on.insert(table).values([...rows] as never) as never).prepare('').execute()
    const keys = Object.keys(rows[0]!)
    if (rows.some((row) => Object.keys(row).join(' ') !== keys.join(' '))) throw new Error('Rows that are inserted together have the same keys in the same order.')
    const shape = `${rows.length} ${keys.join(' ')}`
    let statement = statements.get(shape)
    if (!statement) {
      const places = rows.map((_, index) => Object.fromEntries(keys.map((key) => [key, sql.placeholder(`${index} ${key}`)])))
      statement = prepared((reader) => finish(reader.insert(table).values(places as never) as never))
      statements.set(shape, statement)
    }
    return statement(on, Object.fromEntries(rows.flatMap((row, index) => keys.map((key) => [`${index} ${key}`, (row as Values)[key]]))))
  }
}
