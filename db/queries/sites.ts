import { asc, count, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { route } from '@/lib/eoi/routing'
import type { Localized } from '@/lib/locales'
import { regimesOf } from '@/lib/sites/regimes'
import { db } from '../client'
import siteRecords from '../facts/sites.json'
import { companies, districts, incentives, projects, routingRules, sites, units } from '../schema'
import { listPlots } from './plots'
import { shownColumns } from './shown-columns'

/**
 * What sources say of all zones together, by date, and what no source says. Statements about no single site, so they are
 * read from the facts and have no table.
 */
export const zoneStatements: { totals: { asOf: string; text: Localized; sourceId: string }[]; unknown: Localized[] } = {
  totals: siteRecords.totals.map(({ asOf, textLocalized, sourceId }) => ({ asOf, text: textLocalized, sourceId })),
  unknown: siteRecords.unknownTexts,
}

const listed = { id: sites.id, name: sites.name, type: sites.type, parentId: sites.parentId, districtIds: sites.districtIds, status: sites.status, areaHa: sites.areaHa, latitude: sites.latitude, longitude: sites.longitude, sample: sites.sample }

/**
 * All sites in the order of the facts, with the number of companies that sources name there, and of projects and the plots that
 * stand on the site or on a part of it. Sites are for everyone.
 */
export async function listSites(actor: Actor) {
  const [rows, counted, plots] = await Promise.all([
    db().select({ ...listed, residents: sql<number>`cardinality(${sites.residentCompanyIds})`.mapWith(Number) }).from(sites).orderBy(asc(sites.position)),
    db().select({ siteId: projects.siteId, projects: count() }).from(projects).where(isNotNull(projects.siteId)).groupBy(projects.siteId),
    listPlots(actor),
  ])
  const own = new Map(counted.map((row) => [row.siteId, row.projects]))
  return rows.map((row) => {
    const here = rows.filter(({ id, parentId }) => id === row.id || parentId === row.id).map(({ id }) => id)
    return { ...row, projects: here.reduce((sum, id) => sum + (own.get(id) ?? 0), 0), plots: plots.filter(({ site }) => here.includes(site.id)) }
  })
}
export type ListedSite = Awaited<ReturnType<typeof listSites>>[number]

/** The site with this slug and what belongs to it, or undefined when there is none. Areas are hectares. */
export async function findSite(_actor: Actor, slug: string) {
  const [site] = await db().select(shownColumns(sites)).from(sites).where(eq(sites.id, slug))
  if (!site) return undefined
  const parts = await db().select(listed).from(sites).where(or(eq(sites.parentId, slug), site.parentId ? eq(sites.id, site.parentId) : undefined)).orderBy(asc(sites.position))
  const children = parts.filter(({ parentId }) => parentId === slug)
  const ids = [slug, ...children.map(({ id }) => id)]
  const [residents, onSite, places, applying, unit] = await Promise.all([
    site.residentCompanyIds.length === 0
      ? []
      : db().select({ id: companies.id, name: companies.name, nativeName: companies.nativeName, country: companies.country, description: companies.description }).from(companies).where(inArray(companies.id, site.residentCompanyIds)).orderBy(asc(companies.position)),
    db().select({ id: projects.id, name: projects.name, stage: projects.stage, siteId: projects.siteId }).from(projects).where(inArray(projects.siteId, ids)).orderBy(asc(projects.position)),
    site.districtIds.length === 0 ? [] : db().select({ id: districts.id, name: districts.name }).from(districts).where(inArray(districts.id, site.districtIds)).orderBy(asc(districts.position)),
    db()
      .select({ id: incentives.id, name: incentives.name, category: incentives.category, appliesTo: incentives.appliesTo, validFrom: incentives.validFrom, validTo: incentives.validTo, verify: incentives.verify })
      .from(incentives)
      .where(or(...regimesOf(site.type).map((regime) => sql`${regime} = any(${incentives.appliesTo})`)))
      .orderBy(asc(incentives.position)),
    unitForSite(site),
  ])
  return { ...site, parent: parts.find(({ id }) => id === site.parentId), children, residents, projects: onSite, districts: places, incentives: applying, unit }
}
export type Site = NonNullable<Awaited<ReturnType<typeof findSite>>>

/**
 * The unit to which the routing table sends an inquiry that names this site and nothing else; undefined when no rule
 * speaks of the site, so that the sector of the inquiry decides.
 */
async function unitForSite(site: { id: string; parentId: string | null; districtIds: string[] }) {
  const rules = await db()
    .select({ id: routingRules.id, position: routingRules.position, conditions: routingRules.conditions, unitId: routingRules.unitId })
    .from(routingRules)
    .where(eq(routingRules.active, true))
  const siteIds = [site.id, site.parentId].filter((id) => id !== null)
  const { unitId, reasons } = route(rules, { siteIds, projectId: null, plotCode: null, sectorId: null, districtIds: site.districtIds, country: null, amountUsd: null, kind: 'investment' })
  if (reasons.length === 0) return undefined
  const [unit] = await db().select({ name: units.name, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays }).from(units).where(eq(units.id, unitId))
  return unit
}
