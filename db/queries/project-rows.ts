import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import type { Figure, Named, ProjectRow } from '@/lib/projects/record'
import { db } from '../client'
import { districts, figures, projects, sites, sources } from '../schema'

/** Projects the actor may read. Every listing is public; a later unpublished state is refused here, in one place. */
export const visibleTo = (_actor: Actor): SQL => sql`true`

/** Figures that are shown now, by project, in the order of the record. */
export async function figuresOf(projectIds: readonly string[]): Promise<Map<string, Figure[]>> {
  if (projectIds.length === 0) return new Map()
  const rows = await db()
    .select({
      projectId: figures.projectId, kind: figures.kind, value: figures.value, unit: figures.unit, note: figures.note, headline: figures.headline, confirmedAt: figures.confirmedAt,
      source: { id: sources.id, publisher: sources.publisher, date: sql<string | null>`coalesce(${figures.asOf}, ${sources.date})`, kind: sources.kind },
    })
    .from(figures)
    .innerJoin(sources, eq(sources.id, figures.sourceId))
    .where(and(inArray(figures.projectId, [...projectIds]), isNull(figures.retiredAt)))
    .orderBy(asc(figures.position), asc(figures.createdAt), asc(figures.id))
  const byProject = new Map<string, Figure[]>()
  for (const { projectId, confirmedAt, ...figure } of rows) byProject.set(projectId, [...(byProject.get(projectId) ?? []), { ...figure, confirmedOn: confirmedAt && turkistanDay(confirmedAt) }])
  return byProject
}

/** Names of districts, in the region's order. */
export const listDistricts = async (_actor: Actor): Promise<Named[]> =>
  db().select({ id: districts.id, name: districts.name }).from(districts).orderBy(asc(districts.position))

/** Rows and cards of these projects, in the order of `ids`; ids that the actor may not read are left out. */
export async function projectRows(actor: Actor, ids: readonly string[]): Promise<ProjectRow[]> {
  if (ids.length === 0) return []
  const [rows, figuresByProject, districtNames] = await Promise.all([
    db()
      .select({
        slug: projects.id, name: projects.name, summary: projects.summary, sectorId: projects.sectorId, stage: projects.stage, stageAsOf: projects.stageAsOf,
        seeks: projects.seeks, districtIds: projects.districtIds, siteId: projects.siteId, siteName: sites.name, sample: projects.sample,
      })
      .from(projects)
      .leftJoin(sites, eq(sites.id, projects.siteId))
      .where(and(inArray(projects.id, [...ids]), visibleTo(actor))),
    figuresOf(ids),
    listDistricts(actor),
  ])
  const bySlug = new Map(
    rows.map(({ districtIds, siteId, siteName, ...row }) => [
      row.slug,
      {
        ...row,
        districts: districtNames.filter(({ id }) => districtIds.includes(id)),
        site: siteId && siteName ? { id: siteId, name: siteName } : null,
        figures: figuresByProject.get(row.slug) ?? [],
      },
    ]),
  )
  return ids.flatMap((id) => bySlug.get(id) ?? [])
}
