import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { pagesOf } from '@/lib/api/pages'
import { type ApiRecord, records } from '@/lib/api/records'
import { decimalOf, textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { db } from '../client'
import { figures, projects, sectors, sites } from '../schema'
import { citedSources } from './api-sources'
import { listDistricts, visibleTo } from './project-rows'

const shownFigures = (ids: readonly string[]) =>
  db()
    .select({ projectId: figures.projectId, kind: figures.kind, value: figures.value, unit: figures.unit, note: figures.note, headline: figures.headline, asOf: figures.asOf, sourceId: figures.sourceId })
    .from(figures)
    .where(and(inArray(figures.projectId, [...ids]), isNull(figures.retiredAt)))
    .orderBy(asc(figures.position), asc(figures.createdAt), asc(figures.id))

const shownProjects = (actor: Actor, ids: readonly string[]) =>
  db()
    .select({
      slug: projects.id, code: projects.code, name: projects.name, summary: projects.summary, sectorId: projects.sectorId, sectorName: sectors.name, isicDivision: projects.isicDivision,
      stage: projects.stage, stageAsOf: projects.stageAsOf, stageSourceId: projects.stageSourceId, seeks: projects.seeks, districtIds: projects.districtIds,
      siteId: projects.siteId, siteName: sites.name, location: projects.location, partners: projects.partners, exportOriented: projects.exportOriented, history: projects.history,
      statements: projects.statements, contradictions: projects.contradictions, notes: projects.notes, sourceIds: projects.sourceIds, sample: projects.sample, updatedAt: projects.updatedAt,
    })
    .from(projects)
    .innerJoin(sectors, eq(sectors.id, projects.sectorId))
    .leftJoin(sites, eq(sites.id, projects.siteId))
    .where(and(inArray(projects.id, [...ids]), visibleTo(actor)))

const jobKinds = { jobs_permanent: 'permanent', jobs_temporary: 'temporary', jobs_total: 'total' } as const

/** Projects as the public API gives them, in the order of `ids`; ids that the actor may not read are left out. */
export async function listProjectRecords(actor: Actor, ids: readonly string[]): Promise<ApiRecord<'projects'>[]> {
  if (ids.length === 0) return []
  const [rows, stated, districts] = await Promise.all([shownProjects(actor, ids), shownFigures(ids), listDistricts(actor)])
  const cited = await citedSources([
    ...stated.map(({ sourceId }) => sourceId),
    ...rows.flatMap(({ stageSourceId, sourceIds, history, statements }) => [stageSourceId, ...sourceIds, ...history.map(({ sourceId }) => sourceId), ...statements.map(({ sourceId }) => sourceId)]),
  ])
  const figuresOf = new Map<string, typeof stated>()
  for (const figure of stated) figuresOf.set(figure.projectId, [...(figuresOf.get(figure.projectId) ?? []), figure])
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return ids.flatMap((id) => {
    const row = bySlug.get(id)
    if (!row) return []
    const own = figuresOf.get(id) ?? []
    const quantityOf = ({ value, unit, note, asOf, sourceId }: (typeof own)[number]) => ({ value: Number(value), unit, note: textsOf(note), asOf, source: cited(sourceId) })
    return records.projects.parse({
      ...row,
      pages: pagesOf((locale) => paths.project(locale, id)),
      name: textsOf(row.name), summary: textsOf(row.summary), location: textsOf(row.location), notes: textsOf(row.notes),
      sector: { id: row.sectorId, name: textsOf(row.sectorName), isicDivision: row.isicDivision },
      stageSource: row.stageSourceId ? cited(row.stageSourceId) : null,
      districts: districts.filter((district) => row.districtIds.includes(district.id)).map(({ id: district, name }) => ({ id: district, name: textsOf(name) })),
      site: row.siteId && row.siteName ? { id: row.siteId, name: textsOf(row.siteName) } : null,
      partners: row.partners.map(({ name, nameText, country, companyId }) => ({ name, nameText: textsOf(nameText), country, company: companyId })),
      amounts: own.filter(({ kind }) => kind === 'amount').map(({ value, unit, note, headline, asOf, sourceId }) => ({ value: decimalOf(value), currency: unit, note: textsOf(note), leading: headline, asOf, source: cited(sourceId) })),
      jobs: own.flatMap((figure) => (figure.kind in jobKinds ? [{ kind: jobKinds[figure.kind as keyof typeof jobKinds], ...quantityOf(figure) }] : [])),
      area: own.filter(({ kind }) => kind === 'area_ha').map(quantityOf),
      history: row.history.map(({ date, text, sourceId }) => ({ date, text: textsOf(text), source: cited(sourceId) })),
      statements: row.statements.map(({ text, sourceId }) => ({ text: textsOf(text), source: cited(sourceId) })),
      contradictions: row.contradictions.map((text) => textsOf(text)),
      sources: row.sourceIds.map(cited),
      updatedAt: row.updatedAt.toISOString(),
    })
  })
}
