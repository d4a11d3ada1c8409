import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { type Localized } from '@/lib/locales'
import type { EditableFigure, EditableRow, EditingChoices, SourceOption } from '@/lib/projects/editable'
import { completeness, textsOf } from '@/lib/projects/completeness'
import { canEdit } from '@/lib/projects/policy'
import { db } from '../client'
import { districts, figures, projects, sectors, sites, sources } from '../schema'
import { projectsEditableBy } from '../visibility'

export const editingPageSize = 60
export const needs = ['confirm', 'translation'] as const
export type Need = (typeof needs)[number]
export type EditingFilter = { q: string; need?: Need; page: number }

const shown = isNull(figures.retiredAt)
// The table is named in the text: a column given to a selected expression loses it, and `id` would be the figure's own.
const toConfirm = sql<number>`(select count(*) from figures f where f.project_id = projects.id and f.retired_at is null and f.verify)::int`

/** Whether a text exists, but not in all four languages. */
const partial = (text: SQL): SQL => sql`((select count(*) from jsonb_object_keys(${text})) between 1 and 3)`
const someTextMissing = sql`(
  ${partial(sql`${projects.name}`)} or ${partial(sql`${projects.summary}`)}
  or (${projects.location} is not null and ${partial(sql`${projects.location}`)})
  or (${projects.notes} is not null and ${partial(sql`${projects.notes}`)})
  or exists (select from jsonb_array_elements(${projects.contradictions}) as c(body) where ${partial(sql`c.body`)})
  or exists (select from figures f where f.project_id = ${projects.id} and f.retired_at is null and f.note is not null and ${partial(sql`f.note`)})
)`

const matching = (actor: Actor, { q, need }: EditingFilter): SQL | undefined =>
  and(
    projectsEditableBy(actor),
    ...q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8).map((word) => sql`${projects.searchText} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    need === 'confirm' ? sql`${toConfirm} > 0` : need === 'translation' ? someTextMissing : undefined,
  )

/** One page of the list of projects for editors, with what each one needs. */
export async function listEditableProjects(actor: Actor, filter: EditingFilter): Promise<{ total: number; rows: EditableRow[] }> {
  const where = matching(actor, filter)
  const [rows, total] = await Promise.all([
    db()
      .select({
        id: projects.id, code: projects.code, name: projects.name, summary: projects.summary, location: projects.location, notes: projects.notes,
        contradictions: projects.contradictions, stage: projects.stage, updatedAt: projects.updatedAt, toConfirm,
      })
      .from(projects)
      .where(where)
      .orderBy(asc(projects.position), asc(projects.id))
      .limit(editingPageSize)
      .offset((filter.page - 1) * editingPageSize),
    db().select({ n: count() }).from(projects).where(where),
  ])
  const notes = await listFigureNotes(actor, rows.map(({ id }) => id))
  return { total: total[0]?.n ?? 0, rows: rows.map((row) => ({ ...row, languages: completeness(textsOf(row, notes.get(row.id) ?? [])) })) }
}

async function listFigureNotes(actor: Actor, ids: readonly string[]): Promise<Map<string, (Localized | null)[]>> {
  const found = new Map<string, (Localized | null)[]>()
  if (ids.length === 0 || !canEdit(actor)) return found
  for (const { projectId, note } of await db().select({ projectId: figures.projectId, note: figures.note }).from(figures).where(and(inArray(figures.projectId, [...ids]), shown))) {
    found.set(projectId, [...(found.get(projectId) ?? []), note])
  }
  return found
}

/** A project as its editors see it, or undefined when there is none the actor may edit. */
export async function findEditableProject(actor: Actor, slug: string) {
  const [project] = await db().select().from(projects).where(and(eq(projects.id, slug), projectsEditableBy(actor)))
  return project
}

/** All figures of a project, shown ones first in their order, then retired ones, last retired first. */
export const listEditableFigures = (actor: Actor, slug: string): Promise<EditableFigure[]> =>
  db()
    .select({
      id: figures.id, kind: figures.kind, value: figures.value, unit: figures.unit, note: figures.note, asOf: figures.asOf, headline: figures.headline, verify: figures.verify,
      retiredAt: figures.retiredAt, source: { id: sources.id, title: sources.title, publisher: sources.publisher, date: sources.date, kind: sources.kind },
    })
    .from(figures)
    .innerJoin(sources, eq(sources.id, figures.sourceId))
    .innerJoin(projects, eq(projects.id, figures.projectId))
    .where(and(eq(figures.projectId, slug), projectsEditableBy(actor)))
    .orderBy(sql`${figures.retiredAt} desc nulls first`, sql`(${figures.kind} <> 'amount')`, asc(figures.position), asc(figures.createdAt))

/** Lists from which an editor chooses, each in its order. */
export async function listEditingChoices(actor: Actor): Promise<EditingChoices> {
  const where = projectsEditableBy(actor)
  const [sectorRows, siteRows, districtRows] = await Promise.all([
    db().select({ id: sectors.id, name: sectors.name }).from(sectors).where(where).orderBy(asc(sectors.position)),
    db().select({ id: sites.id, name: sites.name }).from(sites).where(where).orderBy(asc(sites.position)),
    db().select({ id: districts.id, name: districts.name }).from(districts).where(where).orderBy(asc(districts.position)),
  ])
  return { sectors: sectorRows, sites: siteRows, districts: districtRows }
}

/** Every source, latest first; those without a date last. */
export const listSourceChoices = (actor: Actor): Promise<SourceOption[]> =>
  db().select({ id: sources.id, title: sources.title, publisher: sources.publisher, date: sources.date }).from(sources).where(projectsEditableBy(actor)).orderBy(sql`${sources.date} desc nulls last`, asc(sources.publisher), desc(sources.createdAt))
