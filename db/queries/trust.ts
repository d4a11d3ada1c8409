import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { confirmWithin, type FactKind } from '@/lib/trust/age'
import { db } from '../client'
import { figures, projects, sources } from '../schema'
import { visibleTo } from './project-rows'

/** The date of a figure: the one it is stated for, else that of its source. Needs a join with sources. */
export const figureDate = sql<string | null>`coalesce(${figures.asOf}, ${sources.date})`

/** The last day of a stated date, and the day in Turkistan (UTC+5) of an instant. */
const lastDay = (stated: SQL): SQL => sql`(case length(${stated}) when 4 then (${stated} || '-12-31')::date when 7 then ((${stated} || '-01')::date + interval '1 month' - interval '1 day')::date else ${stated}::date end)`
const dayOf = (instant: SQL): SQL => sql`((${instant} at time zone 'UTC') + interval '5 hours')::date`

/** Whether a fact is to be confirmed on the day `today`, undated ones too: the rule of lib/trust/age.ts in SQL. */
export const isStale = (kind: FactKind, stated: SQL, confirmedAt: SQL, today: string): SQL =>
  sql`coalesce((greatest(${lastDay(stated)}, ${dayOf(confirmedAt)}) + make_interval(months => ${sql.raw(String(confirmWithin[kind]))}))::date < ${today}::date, true)`

export const figureIsStale = (today: string): SQL => isStale('figure', figureDate, sql`${figures.confirmedAt}`, today)
export const stageIsStale = (today: string): SQL => isStale('stage', sql`${projects.stageAsOf}`, sql`${projects.stageConfirmedAt}`, today)

const first = (order: 'asc' | 'desc') => sql<string | null>`(array_agg(${figureDate} order by ${lastDay(figureDate)} ${sql.raw(order)}, ${figureDate}) filter (where ${figureDate} is not null))[1]`

/**
 * The figures of all projects in numbers: how many are shown, how many name a source, the oldest and newest date, how many
 * former values are kept, how many are to be confirmed on the day `today`; and how many sources there are.
 */
export async function countFacts(actor: Actor, today: string) {
  const own = and(eq(projects.id, figures.projectId), visibleTo(actor))
  const [[shown], [former], [known]] = await Promise.all([
    db()
      .select({
        figures: count(), sourced: count(figures.sourceId), oldest: first('asc'), newest: first('desc'),
        stale: sql<number>`count(*) filter (where ${figureIsStale(today)})`.mapWith(Number),
      })
      .from(figures)
      .innerJoin(projects, own)
      .leftJoin(sources, eq(sources.id, figures.sourceId))
      .where(isNull(figures.retiredAt)),
    db().select({ n: count() }).from(figures).innerJoin(projects, own).where(sql`${figures.retiredAt} is not null`),
    db().select({ n: count() }).from(sources),
  ])
  return { ...shown!, former: former!.n, sources: known!.n }
}
