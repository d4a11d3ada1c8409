import { and, asc, count, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { canEdit } from '@/lib/projects/policy'
import { db } from '../client'
import { figures, projects, sources } from '../schema'
import { figureDate, figureIsStale, stageIsStale } from './trust'

export const stalePageSize = 40

const source = { id: sources.id, publisher: sources.publisher, date: sources.date, kind: sources.kind }

/** Shown figures that an editor must confirm on the day `today`, the oldest first: past their date, undated, or with a source that only the record as a whole names. Nothing for people who edit nothing. */
export async function listStaleFigures(actor: Actor, today: string, page: number) {
  if (!canEdit(actor)) return { rows: [], total: 0 }
  const where = and(isNull(figures.retiredAt), or(figures.verify, figureIsStale(today)))
  const [rows, [all]] = await Promise.all([
    db()
      .select({ id: figures.id, slug: projects.id, code: projects.code, name: projects.name, kind: figures.kind, value: figures.value, unit: figures.unit, verify: figures.verify, asOf: figureDate, confirmedAt: figures.confirmedAt, source })
      .from(figures)
      .innerJoin(projects, eq(projects.id, figures.projectId))
      .innerJoin(sources, eq(sources.id, figures.sourceId))
      .where(where)
      .orderBy(sql`${figureDate} nulls first`, asc(projects.position), asc(figures.id))
      .limit(stalePageSize)
      .offset((page - 1) * stalePageSize),
    db().select({ n: count() }).from(figures).innerJoin(sources, eq(sources.id, figures.sourceId)).where(where),
  ])
  return { rows: rows.map(({ confirmedAt, ...row }) => ({ ...row, confirmedOn: confirmedAt && turkistanDay(confirmedAt) })), total: all?.n ?? 0 }
}

/** Projects whose stage must be confirmed on the day `today`, the oldest first. Nothing for people who edit nothing. */
export async function listStaleStages(actor: Actor, today: string, page: number) {
  if (!canEdit(actor)) return { rows: [], total: 0 }
  const where = stageIsStale(today)
  const [rows, [all]] = await Promise.all([
    db()
      .select({ id: projects.id, code: projects.code, name: projects.name, stage: projects.stage, asOf: projects.stageAsOf, confirmedAt: projects.stageConfirmedAt, source })
      .from(projects)
      .leftJoin(sources, eq(sources.id, projects.stageSourceId))
      .where(where)
      .orderBy(sql`${projects.stageAsOf} nulls first`, asc(projects.position))
      .limit(stalePageSize)
      .offset((page - 1) * stalePageSize),
    db().select({ n: count() }).from(projects).where(where),
  ])
  return { rows: rows.map(({ confirmedAt, ...row }) => ({ ...row, confirmedOn: confirmedAt && turkistanDay(confirmedAt) })), total: all?.n ?? 0 }
}

/** Projects with texts of which some languages are older than another one; at most a page of them, last changed first. Nothing for people who edit nothing. */
export const listStaleTexts = async (actor: Actor) =>
  canEdit(actor)
    ? db()
        .select({ id: projects.id, code: projects.code, name: projects.name, summary: projects.summary, location: projects.location, notes: projects.notes, textsChanged: projects.textsChanged })
        .from(projects)
        .where(sql`${projects.textsChanged} <> '{}'::jsonb`)
        .orderBy(desc(projects.updatedAt), asc(projects.position))
        .limit(stalePageSize)
    : []
