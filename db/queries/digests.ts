import { and, asc, eq, gte, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import { openStates } from '@/lib/eoi/states'
import { db, type Tx } from '../client'
import { eoiClocks, eois, unitDigests, units } from '../schema'

/** Units of which no digest of this kind and day was made. */
export const unitsWithoutDigest = (kind: 'daily' | 'weekly', day: string): Promise<{ id: string }[]> =>
  db().select({ id: units.id }).from(units)
    .where(notExists(db().select({ one: sql`1` }).from(unitDigests).where(and(eq(unitDigests.unitId, units.id), eq(unitDigests.kind, kind), eq(unitDigests.day, day))))).orderBy(asc(units.position))

const heldBy = (unitId: string) => and(eq(eois.unitId, unitId), eq(eois.sample, false), inArray(eois.state, [...openStates]))
const countWhere = (where: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)

/** Promises of a unit that are or will be due before `end`, the earliest first. */
export const listDue = (tx: Tx, unitId: string, end: Date) =>
  tx.select({ reference: sql<string>`${eois.reference}`, dueAt: sql<Date>`${eoiClocks.dueAt}`.mapWith(eoiClocks.dueAt) }).from(eois).innerJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(heldBy(unitId), isNull(eoiClocks.pausedAt), lt(eoiClocks.dueAt, end))).orderBy(asc(eoiClocks.dueAt), asc(eois.reference))

/** How many open cases a unit has, how many of them wait for their investor, and how many nobody works on though the unit could. */
export async function countHeld(tx: Tx, unitId: string) {
  const [row] = await tx
    .select({ open: countWhere(sql`true`), waiting: countWhere(sql`${eois.state} = 'awaiting_investor'`), unassigned: countWhere(sql`${eois.officerId} is null and ${eois.state} not in ('awaiting_investor', 'unresponsive')`) })
    .from(eois).where(heldBy(unitId))
  return row ?? { open: 0, waiting: 0, unassigned: 0 }
}

/** Inquiries that came to a unit in a span, and how many of the promises that were due in it were kept. */
export async function countWeek(tx: Tx, unitId: string, from: Date, to: Date) {
  const within = (column: typeof eoiClocks.firstDueAt | typeof eoiClocks.substantiveDueAt | typeof eois.submittedAt) => sql`${column} >= ${from} and ${column} < ${to}`
  const [row] = await tx
    .select({
      received: countWhere(within(eois.submittedAt)),
      first: countWhere(within(eoiClocks.firstDueAt)), firstKept: countWhere(sql`${within(eoiClocks.firstDueAt)} and ${eoiClocks.firstMetAt} <= ${eoiClocks.firstDueAt}`),
      substantive: countWhere(within(eoiClocks.substantiveDueAt)), substantiveKept: countWhere(sql`${within(eoiClocks.substantiveDueAt)} and ${eoiClocks.substantiveMetAt} <= ${eoiClocks.substantiveDueAt}`),
    })
    .from(eois).innerJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id)).where(and(eq(eois.unitId, unitId), eq(eois.sample, false), gte(eois.updatedAt, sql`${from}::timestamptz - interval '60 days'`)))
  return row ?? { received: 0, first: 0, firstKept: 0, substantive: 0, substantiveKept: 0 }
}
