import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { canReadFigures } from '@/lib/promise/policy'
import { type Figures, figuresPeriod, type PromisedCase, promiseFigures } from '@/lib/promise/figures'
import { type AnsweredCase, figuredUnits, officerFigures } from '@/lib/promise/officers'
import { db } from '../client'
import { eoiClocks, eoiEvents, eois, units, users } from '../schema'
import { casesVisibleTo } from '../visibility'
import { readCalendar } from './eois'

/**
 * Times of the cases that were received from `from` until `before`, without who sent or answered them: what the public figures are made of, so
 * for everyone. Real cases, or those of a sample world; a case that goes on in another one is counted there.
 */
async function listPromisedCases(_actor: Actor, { from, before, sample }: { from: Date; before: Date; sample: boolean }): Promise<(PromisedCase & { id: string })[]> {
  const days = (key: 'firstReplyDays' | 'substantiveDays') => sql<number>`(${eoiEvents.data}->>${sql.raw(`'${key}'`)})::int`
  const rows = await db()
    .select({
      id: eois.id, unitId: sql<string>`${eoiEvents.unitId}`, receivedAt: eoiEvents.at, firstDays: days('firstReplyDays'), substantiveDays: days('substantiveDays'), pausedAt: eoiClocks.pausedAt,
      withdrawnAt: sql<string | Date | null>`case when ${eois.state} = 'withdrawn' then (select max(ended.at) from eoi_events ended where ended.eoi_id = ${eois.id} and ended.kind = 'withdrawn') end`,
      firstDueAt: eoiClocks.firstDueAt, firstMetAt: eoiClocks.firstMetAt, substantiveDueAt: eoiClocks.substantiveDueAt, substantiveMetAt: eoiClocks.substantiveMetAt,
    })
    .from(eois)
    .innerJoin(eoiEvents, and(eq(eoiEvents.eoiId, eois.id), eq(eoiEvents.kind, 'submitted')))
    .leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(eq(eois.sample, sample), isNull(eois.mergedIntoId), gte(eois.submittedAt, from), lt(eois.submittedAt, before)))
  return rows.map((row) => ({
    id: row.id,
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

/**
 * The same for each officer, with the name: of the units that the actor heads, for admins of all. A case counts where it is held. Nothing for others.
 */
export async function listOfficerFigures(actor: Actor, { now, sample }: { now: Date; sample: boolean }) {
  if (!canReadFigures(actor)) return []
  const headed = figuredUnits(actor)
  const { from, asOf } = figuresPeriod(now)
  const by = (met: typeof eoiClocks.firstMetAt | typeof eoiClocks.substantiveMetAt) =>
    sql<string | null>`coalesce((select given.actor_id from eoi_events given where given.eoi_id = ${eois.id} and given.at = ${met} and given.kind in ('replied', 'asked', 'proposed', 'declined') order by given.id limit 1), case when ${met} is null then ${eois.officerId} end)`
  const rows = await db()
    .select({ id: eois.id, first: by(eoiClocks.firstMetAt), substantive: by(eoiClocks.substantiveMetAt) })
    .from(eois)
    .innerJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id))
    .where(and(casesVisibleTo(actor), headed === 'all' ? undefined : inArray(eois.unitId, [...headed]), eq(eois.sample, sample), isNull(eois.mergedIntoId), gte(eois.submittedAt, from), lt(eois.submittedAt, asOf)))
  const [cases, calendar] = await Promise.all([listPromisedCases(actor, { from, before: asOf, sample }), readCalendar()])
  const givers = new Map(rows.map(({ id, ...one }) => [id, one]))
  const figures = officerFigures(cases.flatMap(({ id, ...one }): AnsweredCase[] => (givers.has(id) ? [{ ...one, by: givers.get(id)! }] : [])), calendar, now)
  const names = figures.size === 0 ? [] : await db().select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.email})` }).from(users).where(inArray(users.id, [...figures.keys()]))
  return names.map(({ id, name }) => ({ id, name, cell: figures.get(id)! })).sort((a, b) => a.name.localeCompare(b.name))
}

/** How well promises were kept until midnight in Turkistan: the same figures all day. */
export async function readPromiseFigures(actor: Actor, { now, sample }: { now: Date; sample: boolean }): Promise<Figures> {
  const { from, asOf } = figuresPeriod(now)
  const [cases, calendar] = await Promise.all([listPromisedCases(actor, { from, before: asOf, sample }), readCalendar()])
  return promiseFigures(cases, calendar, now)
}
