import { and, arrayContains, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { db } from '../client'
import { agreements, companies, districts, events, projects, sectors, sites } from '../schema'
import { listFigureHistory } from './fact-history'
import { figuresOf, projectRows, visibleTo } from './project-rows'
import { sourcesById } from './sources'

/** All columns but those that only editors and the search read. */
const shown = {
  slug: projects.id, code: projects.code, name: projects.name, summary: projects.summary, sectorId: projects.sectorId, isicDivision: projects.isicDivision,
  stage: projects.stage, stageAsOf: projects.stageAsOf, stageSourceId: projects.stageSourceId, stageConfirmedAt: projects.stageConfirmedAt, updatedAt: projects.updatedAt, textsChanged: projects.textsChanged, seeks: projects.seeks, districtIds: projects.districtIds,
  siteId: projects.siteId, location: projects.location, partners: projects.partners, exportOriented: projects.exportOriented, history: projects.history,
  statements: projects.statements, contradictions: projects.contradictions, notes: projects.notes, sourceIds: projects.sourceIds, sample: projects.sample,
}

/**
 * The project with this slug and everything its page shows, or undefined when there is none the actor may see. History
 * is oldest first. Cached for one request, so that metadata and page share it.
 */
export const findProject = cache(async (actor: Actor, slug: string) => {
  const [project] = await db().select(shown).from(projects).where(and(eq(projects.id, slug), visibleTo(actor)))
  if (!project) return undefined
  const figures = (await figuresOf([slug])).get(slug) ?? []
  const companyIds = project.partners.map(({ companyId }) => companyId).filter((id) => id !== null)
  const [[sector], [site], places, firms, documents, meetings, related, kept] = await Promise.all([
    db().select({ id: sectors.id, name: sectors.name }).from(sectors).where(eq(sectors.id, project.sectorId)),
    project.siteId ? db().select({ id: sites.id, name: sites.name, type: sites.type, latitude: sites.latitude, longitude: sites.longitude, locationNote: sites.locationNote }).from(sites).where(eq(sites.id, project.siteId)) : [],
    project.districtIds.length > 0
      ? db().select({ id: districts.id, name: districts.name, seat: districts.seat, latitude: districts.latitude, longitude: districts.longitude }).from(districts).where(inArray(districts.id, project.districtIds)).orderBy(asc(districts.position))
      : [],
    companyIds.length > 0 ? db().select({ id: companies.id, nativeName: companies.nativeName, role: companies.role }).from(companies).where(inArray(companies.id, companyIds)) : [],
    db().select({ id: agreements.id, title: agreements.title, type: agreements.type, date: agreements.date }).from(agreements).where(arrayContains(agreements.projectIds, [slug])).orderBy(desc(agreements.date), asc(agreements.position)),
    db().select({ id: events.id, name: events.name, date: events.dateStart }).from(events).where(arrayContains(events.projectIds, [slug])).orderBy(sql`${events.dateStart} desc nulls last`, asc(events.position)),
    relatedTo(actor, project),
    listFigureHistory(actor, slug),
  ])
  const cited = await sourcesById([project.stageSourceId, ...project.sourceIds, ...project.history.map(({ sourceId }) => sourceId), ...project.statements.map(({ sourceId }) => sourceId)])
  return {
    ...project,
    // What has no date stands last.
    history: [...project.history].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999')),
    stageConfirmedOn: project.stageConfirmedAt && turkistanDay(project.stageConfirmedAt), kept,
    figures, sector: sector!, site: site ?? null, districts: places, agreements: documents, events: meetings, related,
    partners: project.partners.map((partner) => ({ ...partner, company: firms.find(({ id }) => id === partner.companyId) ?? null })),
    sources: cited,
  }
})
export type ProjectPage = NonNullable<Awaited<ReturnType<typeof findProject>>>

/** Up to four others: those on the same site first, then of the same sector, the newest first. */
async function relatedTo(actor: Actor, project: { slug: string; siteId: string | null; sectorId: string }) {
  const sameSite = project.siteId ? eq(projects.siteId, project.siteId) : undefined
  const rows = await db()
    .select({ id: projects.id })
    .from(projects)
    .where(and(visibleTo(actor), ne(projects.id, project.slug), or(sameSite, eq(projects.sectorId, project.sectorId))))
    .orderBy(...(sameSite ? [sql`(${sameSite}) desc nulls last`] : []), sql`${projects.stageAsOf} desc nulls last`, asc(projects.position))
    .limit(4)
  return projectRows(actor, rows.map(({ id }) => id))
}
