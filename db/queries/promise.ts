import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { type Figures, figuresPeriod, type PromisedCase, promiseFigures } from '@/lib/promise/figures'
import { db } from '../client'
import { eoiClocks, eoiEvents, eois, units } from '../schema'
import { readCalendar } from './eois'

/**
 * Times of the cases that were received from `from` until `before`, without who sent or answered them: what the public figures are made of, so
 * for everyone. Real cases, or those of a sample world; a case that goes on in another one is counted there.
 */
async function listPromisedCases(_actor: Actor, { from, before, sample }: { from: Date; before: Date; sample: boolean }): Promise<PromisedCase[]> {
  const days = (key: 'firstReplyDays' | 'substantiveDays') => sql<number>`(${eoiEvents.data}->>${sql.raw(`'${key}'`)})::int`
  const rows = await db()
    .select({
      unitId: sql<string>`${eoiEvents.unitId}`, receivedAt: eoiEvents.at, firstDays: days('firstReplyDays'), substantiveDays: days('substantiveDays'), pausedAt: eoiClocks.pausedAt,
      withdrawnAt: sql<string | Date | null>`case when ${eois.state} = 'withdrawn' then (select max(ended.at) from eoi_events ended where ended.eoi_id = ${eois.id} and ended.kind = 'withdrawn') end`,
      firstDueAt: eoiClocks.firstDueAt, firstMetAt: eoiClocks.firstMetAt, substantiveDueAt: eoiClocks.substantiveDueAt, substantiveMetAt: eoiClocks.substantiveMetAt,
    })
    .from(eois)
    .innerJoin(eoiEvents, and(eq(eoiEvents.eoiId, eois.id), eq(eoiEvents.kind, 'submitted')))
    .leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(eq(eois.sample, sample), isNull(eois.mergedIntoId), gte(eois.submittedAt, from), lt(eois.submittedAt, before)))
  return rows.map((row) => ({
    unitId: row.unitId,
    receivedAt: row.receivedAt,
    stoodAt: row.pausedAt ?? (row.withdrawnAt === null ? null : new Date(row.withdrawnAt)),
    first: { days: row.firstDays, dueAt: row.firstDueAt, metAt: row.firstMetAt },
    substantive: { days: row.substantiveDays, dueAt: row.substantiveDueAt, metAt: row.substantiveMetAt },
  }))
}

/** Units by their order with what each promises now, in working days. */
export const listPromisingUnits = (_actor: Actor) =>
  db().select({ id: units.id, name: units.name, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays }).from(units).orderBy(asc(units.position))

/** How well promises were kept until midnight in Turkistan: the same figures all day. */
export async function readPromiseFigures(actor: Actor, { now, sample }: { now: Date; sample: boolean }): Promise<Figures> {
  const { from, asOf } = figuresPeriod(now)
  const [cases, calendar] = await Promise.all([listPromisedCases(actor, { from, before: asOf, sample }), readCalendar()])
  return promiseFigures(cases, calendar, now)
}
