import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { readClockLogs } from '@/db/queries/clock-logs'
import { readCalendar } from '@/db/queries/eois'
import { preparedInsert } from '@/db/prepared'
import { eoiClocks, eois } from '@/db/schema'
import type { Calendar } from '@/lib/eoi/calendar'
import { clockRow } from '@/lib/eoi/clock'
import { openStates } from '@/lib/eoi/states'

/** So many cases are computed at a time. */
const batch = 500

/** Computes the clocks of cases anew from their logs and keeps them in `eoi_clocks`. The caller has locked the cases. */
export async function keepClocks(tx: Tx, ids: readonly string[], known?: Calendar): Promise<void> {
  if (ids.length === 0) return
  const calendar = known ?? (await readCalendar(tx))
  const rows = [...(await readClockLogs(ids, tx))].flatMap(([eoiId, { log, promises }]) => {
    const row = clockRow(log, promises, calendar)
    return row ? { eoiId, ...row } : []
  })
  await writeClocks(tx, rows)
}

const newer = (column: string) => sql.raw(`excluded.${column}`)
const insertClocks = preparedInsert(eoiClocks, (insert) =>
  insert.onConflictDoUpdate({
    target: eoiClocks.eoiId,
    set: {
      promise: newer('promise'), dueAt: newer('due_at'), halfAt: newer('half_at'), mostAt: newer('most_at'), beyondAt: newer('beyond_at'), pausedAt: newer('paused_at'), lookAt: newer('look_at'),
      firstDueAt: newer('first_due_at'), firstMetAt: newer('first_met_at'), substantiveDueAt: newer('substantive_due_at'), substantiveMetAt: newer('substantive_met_at'),
    },
  }),
)

/** Keeps rows that are computed already, as of a case that was sent this moment. */
export async function writeClocks(tx: Tx, rows: (typeof eoiClocks.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  await insertClocks(tx, rows)
}

/** Computes the clocks of all open cases anew: the calendar has changed in this transaction. Met promises keep theirs. */
export async function keepOpenClocks(tx: Tx): Promise<void> {
  const open = await tx.select({ id: eois.id }).from(eois).where(inArray(eois.state, [...openStates])).orderBy(asc(eois.id)).for('update')
  const calendar = await readCalendar(tx)
  for (let start = 0; start < open.length; start += batch) await keepClocks(tx, open.slice(start, start + batch).map(({ id }) => id), calendar)
}

/** Fills in the clocks of submitted cases that have none, as after an update. Instances that start together share the work. Returns how many it filled. */
export async function fillClocks(): Promise<number> {
  for (let filled = 0; ; ) {
    const ids = await db().transaction(async (tx) => {
      const missing = await tx.select({ id: eois.id }).from(eois).leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
        .where(and(ne(eois.state, 'draft'), isNull(eoiClocks.eoiId))).limit(batch).for('update', { of: eois, skipLocked: true })
      await keepClocks(tx, missing.map(({ id }) => id))
      return missing
    })
    if (ids.length === 0) return filled
    filled += ids.length
  }
}
