import { and, asc, count, desc, eq, inArray, isNotNull, lte, ne, or, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { type Locale, textIn } from '@/lib/locales'
import { type EvidenceMark, evidenceMarks, evidenceOf } from '@/lib/sources/evidence'
import { db } from '../client'
import { agreements, companies, districts, events, incentives, indicators, projects, sites, sources } from '../schema'
import { projectRows, visibleTo } from './project-rows'

/** Region-wide figures for the home page, in this order; one that the editors take away is simply not shown. */
const headlines = ['fdi-2025', 'investment-2025', 'projects-launched-2025', 'sez-projects']

/** The region's headline figures with their sources. */
export async function listHeadlines(_actor: Actor) {
  const rows = await db()
    .select({ id: indicators.id, label: indicators.label, value: indicators.value, unit: indicators.unit, asOf: indicators.asOf, source: { id: sources.id, publisher: sources.publisher, date: sources.date, kind: sources.kind } })
    .from(indicators)
    .innerJoin(sources, eq(sources.id, indicators.sourceId))
    .where(inArray(indicators.id, headlines))
  return rows.sort((a, b) => headlines.indexOf(a.id) - headlines.indexOf(b.id))
}
export type Headline = Awaited<ReturnType<typeof listHeadlines>>[number]

const has = (kinds: string) => sql`(exists (select from figures where project_id = ${projects.id} and kind in (${sql.raw(kinds)}) and retired_at is null))::int`
/** How many of five things are published: amount, jobs, area, place, partner. */
const published = sql`${has("'amount'")} + ${has("'jobs_total', 'jobs_permanent', 'jobs_temporary'")} + ${has("'area_ha'")}
  + (${projects.siteId} is not null or cardinality(${projects.districtIds}) > 0)::int + (jsonb_array_length(${projects.partners}) > 0)::int`

/**
 * Projects for the home page: not under construction yet and not said to seek nobody. Those that say whom they seek
 * come first, then those with the most published facts, then the latest stage dates. Nothing else is weighed.
 */
export async function listEarlyProjects(actor: Actor, limit: number) {
  const rows = await db()
    .select({ id: projects.id })
    .from(projects)
    .where(and(visibleTo(actor), inArray(projects.stage, ['idea', 'negotiation', 'memorandum', 'agreement']), or(isNull(projects.seeks), ne(projects.seeks, 'nobody'))))
    .orderBy(sql`(${projects.seeks} is null)`, sql`${published} desc`, sql`${projects.stageAsOf} desc nulls last`, asc(projects.position))
    .limit(limit)
  return projectRows(actor, rows.map(({ id }) => id))
}

/**
 * The newest dated facts: stages of projects, agreements and events up to `today` (YYYY-MM-DD), latest first. Dates are
 * those of the sources; a month alone stands after its days.
 */
export async function listLatest(actor: Actor, today: string, limit: number) {
  const [ofProjects, ofAgreements, ofEvents] = await Promise.all([
    db().select({ id: projects.id, name: projects.name, date: projects.stageAsOf, stage: projects.stage, sample: projects.sample }).from(projects).where(and(visibleTo(actor), lte(projects.stageAsOf, today))).orderBy(desc(projects.stageAsOf), asc(projects.position)).limit(limit),
    db().select({ id: agreements.id, name: agreements.title, date: agreements.date, sample: agreements.sample }).from(agreements).where(lte(agreements.date, today)).orderBy(desc(agreements.date), asc(agreements.position)).limit(limit),
    db().select({ id: events.id, name: events.name, date: events.dateStart, sample: events.sample }).from(events).where(lte(events.dateStart, today)).orderBy(desc(events.dateStart), asc(events.position)).limit(limit),
  ])
  const all = [...ofProjects.map((row) => ({ kind: 'project' as const, ...row })), ...ofAgreements.map((row) => ({ kind: 'agreement' as const, ...row, stage: null })), ...ofEvents.map((row) => ({ kind: 'event' as const, ...row, stage: null }))]
  return all.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, limit)
}

/** Sites for the home page's map and list: where sources name a company or the catalogue a project, and a place is known. */
export async function listActiveSites(_actor: Actor) {
  const rows = await db()
    .select({
      id: sites.id, name: sites.name, type: sites.type, status: sites.status, areaHa: sites.areaHa, latitude: sites.latitude, longitude: sites.longitude,
      companies: sql<number>`cardinality(${sites.residentCompanyIds})`.mapWith(Number),
      projects: sql<number>`(select count(*) from projects where projects.site_id = sites.id)`.mapWith(Number),
    })
    .from(sites)
    .where(and(isNotNull(sites.latitude), isNotNull(sites.longitude)))
    .orderBy(asc(sites.position))
  return rows.filter((site) => site.companies + site.projects > 0)
}
export type ActiveSite = Awaited<ReturnType<typeof listActiveSites>>[number]

/** Seats of districts and cities with known coordinates; cities first. */
export const listSeats = async (_actor: Actor) =>
  db()
    .select({ id: districts.id, seat: districts.seat, latitude: districts.latitude, longitude: districts.longitude })
    .from(districts)
    .where(and(isNotNull(districts.latitude), isNotNull(districts.longitude)))
    .orderBy(sql`(${districts.kind} = 'city') desc`, asc(districts.position))

/** The same seats with their names in one language, as maps show them. */
export const listTowns = async (actor: Actor, locale: Locale) =>
  (await listSeats(actor)).flatMap(({ seat, latitude, longitude }) => (latitude !== null && longitude !== null ? [{ name: textIn(seat, locale)?.text ?? '', latitude, longitude }] : []))

/** How many records of each kind the portal holds. */
export async function countRecords(actor: Actor) {
  const tables = { projects, sites, companies, agreements, events, incentives, sources }
  const counts = await Promise.all(Object.values(tables).map((table) => db().select({ n: count() }).from(table).where(table === projects ? visibleTo(actor) : undefined)))
  return Object.fromEntries(Object.keys(tables).map((name, index) => [name, counts[index]![0]!.n])) as Record<keyof typeof tables, number>
}

/** How many sources stand behind each evidence mark. */
export async function countByEvidence(_actor: Actor): Promise<Record<EvidenceMark, number>> {
  const rows = await db().select({ kind: sources.kind, n: count() }).from(sources).groupBy(sources.kind)
  return Object.fromEntries(evidenceMarks.map((mark) => [mark, rows.filter(({ kind }) => evidenceOf(kind) === mark).reduce((sum, { n }) => sum + n, 0)])) as Record<EvidenceMark, number>
}
