import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import type { KeptFigure } from '@/lib/trust/history'
import { db } from '../client'
import { figures, projects, sources } from '../schema'
import { visibleTo } from './project-rows'

/** Every value that is or was shown of a project, shown ones first and in their order: the history is as public as the figures. */
export async function listFigureHistory(actor: Actor, slug: string): Promise<KeptFigure[]> {
  const rows = await db()
    .select({
      id: figures.id, kind: figures.kind, value: figures.value, unit: figures.unit, note: figures.note, asOf: figures.asOf, confirmedAt: figures.confirmedAt, retiredAt: figures.retiredAt, position: figures.position,
      source: { id: sources.id, publisher: sources.publisher, date: sources.date, kind: sources.kind },
    })
    .from(figures)
    .innerJoin(sources, eq(sources.id, figures.sourceId))
    .innerJoin(projects, eq(projects.id, figures.projectId))
    .where(and(eq(figures.projectId, slug), visibleTo(actor)))
    .orderBy(sql`${figures.retiredAt} desc nulls first`, sql`(${figures.kind} <> 'amount')`, asc(figures.position), asc(figures.createdAt), asc(figures.id))
  return rows.map(({ confirmedAt, retiredAt, ...row }) => ({ ...row, asOf: row.asOf ?? row.source.date, confirmedOn: confirmedAt && turkistanDay(confirmedAt), retiredOn: retiredAt && turkistanDay(retiredAt) }))
}
