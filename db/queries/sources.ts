import { arrayContains, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Localized } from '@/lib/locales'
import type { PlotKind } from '@/lib/plots/kinds'
import { db } from '../client'
import { agreements, companies, districts, events, figures, incentives, indicators, offices, plots, projects, sites, sources, units } from '../schema'
import { regionSourceIds } from './region'
import { zoneStatements } from './sites'

/** A publication as pages show it beside a figure; remarks of editors are never among its columns. */
const shown = { id: sources.id, title: sources.title, publisher: sources.publisher, date: sources.date, language: sources.language, kind: sources.kind, url: sources.url }
export type CitedSource = Pick<typeof sources.$inferSelect, keyof typeof shown>

/** The sources with these ids, by id; sources are for everyone. Unknown ids and nulls are left out. */
export async function sourcesById(ids: Iterable<string | null | undefined>): Promise<Map<string, CitedSource>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined)
  if (wanted.length === 0) return new Map()
  const rows = await db().select(shown).from(sources).where(inArray(sources.id, wanted))
  return new Map(rows.map((row) => [row.id, row]))
}

/** All sources, newest first and undated ones last. */
export const listSources = (_actor: Actor): Promise<CitedSource[]> =>
  db().select(shown).from(sources).orderBy(sql`${sources.date} desc nulls last`, sources.publisher, sources.id)

/** The source with this id, or undefined when there is none. */
export async function findSource(_actor: Actor, id: string): Promise<CitedSource | undefined> {
  const [row] = await db().select(shown).from(sources).where(eq(sources.id, id))
  return row
}

export type Citing = {
  projects: { id: string; name: Localized }[]
  sites: { id: string; name: Localized }[]
  plots: { siteId: string; code: string; kind: PlotKind }[]
  companies: { id: string; name: string }[]
  agreements: { id: string; title: Localized }[]
  events: { id: string; name: Localized }[]
  incentives: { id: string; name: Localized }[]
  indicators: { id: string; label: Localized }[]
  districts: { id: string; name: Localized }[]
  offices: { id: string; office: Localized }[]
  units: { id: string; name: Localized }[]
  /** The region's own record (area, population, composition) cites the source. */
  region: boolean
  /** A statement about all zones together cites the source. */
  zones: boolean
}

/** Everything shown on the portal that cites the source: records, figures, indicators, districts, offices and units. */
export async function listCiting(_actor: Actor, id: string): Promise<Citing> {
  const byFigure = db().select({ id: figures.projectId }).from(figures).where(eq(figures.sourceId, id))
  const [citedProjects, citedSites, citedCompanies, citedAgreements, citedEvents, citedIncentives, citedIndicators, citedDistricts, citedOffices, citedUnits, citedPlots] = await Promise.all([
    db().select({ id: projects.id, name: projects.name }).from(projects).where(or(arrayContains(projects.sourceIds, [id]), inArray(projects.id, byFigure))).orderBy(projects.position),
    db().select({ id: sites.id, name: sites.name }).from(sites).where(arrayContains(sites.sourceIds, [id])).orderBy(sites.position),
    db().select({ id: companies.id, name: companies.name }).from(companies).where(arrayContains(companies.sourceIds, [id])).orderBy(companies.position),
    db().select({ id: agreements.id, title: agreements.title }).from(agreements).where(arrayContains(agreements.sourceIds, [id])).orderBy(agreements.position),
    db().select({ id: events.id, name: events.name }).from(events).where(arrayContains(events.sourceIds, [id])).orderBy(desc(events.dateStart), events.position),
    db().select({ id: incentives.id, name: incentives.name }).from(incentives).where(arrayContains(incentives.sourceIds, [id])).orderBy(incentives.position),
    db().select({ id: indicators.id, label: indicators.label }).from(indicators).where(eq(indicators.sourceId, id)).orderBy(indicators.position),
    db().select({ id: districts.id, name: districts.name }).from(districts).where(or(eq(districts.areaSourceId, id), eq(districts.populationSourceId, id))).orderBy(districts.position),
    db().select({ id: offices.id, office: offices.office }).from(offices).where(eq(offices.sourceId, id)).orderBy(offices.position),
    db().select({ id: units.id, name: units.name }).from(units).where(eq(units.sourceId, id)).orderBy(units.position),
    db().select({ siteId: plots.siteId, code: plots.code, kind: plots.kind }).from(plots).where(or(eq(plots.sourceId, id), sql`exists (select from plot_utilities u where u.plot_id = plots.id and u.source_id = ${id})`)).orderBy(plots.siteId, plots.position),
  ])
  return {
    projects: citedProjects, sites: citedSites, plots: citedPlots, companies: citedCompanies, agreements: citedAgreements, events: citedEvents, incentives: citedIncentives,
    indicators: citedIndicators, districts: citedDistricts, offices: citedOffices, units: citedUnits, region: regionSourceIds.includes(id),
    zones: zoneStatements.totals.some(({ sourceId }) => sourceId === id),
  }
}
