import { and, arrayOverlaps, asc, count, desc, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { activeConditions, type Condition, type Facet, facets, type Filters, onlyKnown, pageSize, parseFilters, searchWords, without } from '@/lib/projects/filters'
import type { Named, ProjectRow } from '@/lib/projects/record'
import { currencies, type Stage, stages } from '@/lib/projects/stages'
import { db } from '../client'
import { projects, sectors, sites } from '../schema'
import { listDistricts, projectRows, visibleTo } from './project-rows'

export type Option = { id: string; count: number }
export type SectorOption = Option & { name: Localized; group: string }
export type NamedOption = Option & { name: Localized }

export type ProjectList = {
  /** The filters that were applied: ids that no record has are gone. */
  filters: Filters
  total: number
  rows: ProjectRow[]
  /** Every value of each facet with the number of projects it would show, given the other facets. */
  options: { sector: SectorOption[]; stage: Option[]; district: NamedOption[]; country: Option[]; site: NamedOption[] }
  /** Only for an empty list: how many projects would show when a condition were dropped. */
  rescues: { condition: Condition; count: number }[]
}

/** One page of the catalogue with its facets. A page past the end has no rows. Rejects only when the database cannot be reached. */
export async function listProjects(actor: Actor, locale: Locale, given: Filters): Promise<ProjectList> {
  const [sectorRows, districtRows, siteRows, countries] = await Promise.all([listSectors(actor), listDistricts(actor), listSites(), listPartnerCountries(actor)])
  const filters = onlyKnown(given, { sector: sectorRows.map(({ id }) => id), district: districtRows.map(({ id }) => id), site: siteRows.map(({ id }) => id), country: countries })
  const [ids, total, ...counts] = await Promise.all([pageOf(actor, locale, filters), countProjects(actor, filters), ...facets.map((facet) => countBy(actor, facet, without(filters, facet)))])
  const numbers = Object.fromEntries(facets.map((facet, index) => [facet, counts[index]!])) as Record<Facet, Map<string, number>>
  const withCount = <T extends { id: string }>(facet: Facet, rows: T[]) => rows.map((row) => ({ ...row, count: numbers[facet].get(row.id) ?? 0 }))
  return {
    filters,
    total,
    rows: await projectRows(actor, ids),
    options: {
      sector: withCount('sector', sectorRows),
      stage: withCount('stage', stages.map((id) => ({ id }))),
      district: withCount('district', districtRows),
      country: withCount('country', countries.map((id) => ({ id }))),
      site: withCount('site', siteRows),
    },
    rescues: total > 0 ? [] : await Promise.all(activeConditions(filters).map(async (condition) => ({ condition, count: await countProjects(actor, without(filters, condition)) }))),
  }
}

/** Number of projects that the filters leave. */
export async function countProjects(actor: Actor, filters: Filters): Promise<number> {
  const [row] = await db().select({ n: count() }).from(projects).where(matching(actor, filters))
  return row?.n ?? 0
}

/** Slugs of all projects that the filters leave, in the order of the list, whatever the page. For exports, the map and the API. */
export async function allProjectIds(actor: Actor, locale: Locale, given: Filters): Promise<string[]> {
  const { filters } = await listProjects(actor, locale, { ...given, page: 1 })
  return idsOf(actor, locale, filters, 0)
}

/** Number of all projects that the actor may read. */
export const countAllProjects = (actor: Actor): Promise<number> => countProjects(actor, parseFilters({}))

/** The controlled list of sectors, in its order. */
export const listSectors = async (_actor: Actor) =>
  db().select({ id: sectors.id, name: sectors.name, group: sectors.group }).from(sectors).orderBy(asc(sectors.position))

const listSites = (): Promise<Named[]> =>
  db().select({ id: sites.id, name: sites.name }).from(sites).where(sql`exists (select from ${projects} where ${projects.siteId} = ${sites.id})`).orderBy(asc(sites.position))

async function listPartnerCountries(actor: Actor): Promise<string[]> {
  const rows = await db().selectDistinct({ id: columns.country.as('id') }).from(projects).where(visibleTo(actor))
  return rows.map(({ id }) => id).sort()
}

const columns: Record<Facet, SQL<string>> = {
  sector: sql<string>`${projects.sectorId}`,
  stage: sql<string>`${projects.stage}`,
  district: sql<string>`unnest(${projects.districtIds})`,
  country: sql<string>`unnest(${projects.partnerCountries})`,
  site: sql<string>`${projects.siteId}`,
}

async function countBy(actor: Actor, facet: Facet, filters: Filters): Promise<Map<string, number>> {
  const values = db().select({ id: columns[facet].as('id') }).from(projects).where(matching(actor, filters)).as('matching')
  const rows = await db().select({ id: values.id, n: count() }).from(values).groupBy(values.id)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

const matching = (actor: Actor, filters: Filters): SQL | undefined =>
  and(
    visibleTo(actor),
    filters.sector.length > 0 ? inArray(projects.sectorId, filters.sector) : undefined,
    filters.stage.length > 0 ? inArray(projects.stage, filters.stage as Stage[]) : undefined,
    filters.district.length > 0 ? arrayOverlaps(projects.districtIds, filters.district) : undefined,
    filters.country.length > 0 ? arrayOverlaps(projects.partnerCountries, filters.country) : undefined,
    filters.site.length > 0 ? inArray(projects.siteId, filters.site) : undefined,
    // Substrings, not words: Chinese has no spaces, and Kazakh endings vary.
    ...searchWords(filters.q).map((word) => sql`${projects.searchText} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  )

const currencyRank = sql`array_position(${sql.raw(`array['${currencies.join("','")}']`)}, unit)`
const figure = (what: SQL, kinds: string, order: SQL) =>
  sql`(select ${what} from figures where project_id = ${projects.id} and kind in (${sql.raw(kinds)}) and retired_at is null order by ${order} limit 1)`

/** Amounts are never converted: projects stated in dollars come first, then each other currency, largest first within it. */
const byAmount = [
  sql`${figure(currencyRank, "'amount'", sql`1 nulls last`)} asc nulls last`,
  sql`${figure(sql`value`, "'amount'", sql`${currencyRank} nulls last, value desc`)} desc nulls last`,
]
/** The figure that rows show: total, else permanent, else temporary jobs. */
const byJobs = [sql`${figure(sql`value`, "'jobs_total', 'jobs_permanent', 'jobs_temporary'", sql`array_position(array['jobs_total', 'jobs_permanent', 'jobs_temporary'], kind)`)} desc nulls last`]

const newest = sql`${projects.stageAsOf} desc nulls last`
const orders: Record<Exclude<Filters['sort'], 'name'>, SQL[]> = { newest: [], amount: byAmount, jobs: byJobs }

/** Ids of the page's projects. Names are ordered here, as each language orders its letters; the rest by the database. */
const pageOf = (actor: Actor, locale: Locale, filters: Filters): Promise<string[]> => idsOf(actor, locale, filters, (filters.page - 1) * pageSize, pageSize)

async function idsOf(actor: Actor, locale: Locale, filters: Filters, start: number, size?: number): Promise<string[]> {
  if (filters.sort === 'name') {
    const rows = await db().select({ id: projects.id, name: projects.name }).from(projects).where(matching(actor, filters))
    const { compare } = new Intl.Collator(languageTag[locale], { numeric: true })
    const named = rows.map(({ id, name }) => ({ id, text: textIn(name, locale)?.text ?? '' }))
    return named.sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id)).slice(start, size && start + size).map(({ id }) => id)
  }
  const rows = await db()
    .select({ id: projects.id })
    .from(projects)
    .where(matching(actor, filters))
    .orderBy(...orders[filters.sort], newest, asc(projects.position), desc(projects.id))
    .offset(start)
    .limit(size ?? 1_000_000)
  return rows.map(({ id }) => id)
}
