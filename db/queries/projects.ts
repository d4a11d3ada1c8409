import { asc } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import type { TextMatch } from '@/lib/projects/catalogue-index'
import type { FacetOptions } from '@/lib/projects/facet-options'
import { activeConditions, type Condition, type Facet, facets, type Filters, onlyKnown, pageSize } from '@/lib/projects/filters'
import type { Named, ProjectRow } from '@/lib/projects/record'
import { stages } from '@/lib/projects/stages'
import { firstRows } from '@/lib/search/bitset'
import { db } from '../client'
import { sectors, sites } from '../schema'
import { portalIndex } from '../search/portal-index'
import { listDistricts, projectRows } from './project-rows'

export type ProjectList = {
  /** The filters that were applied: ids that no record has are gone. */
  filters: Filters
  total: number
  /** No project has every word of the text: these have the weightier part of it. */
  near: boolean
  rows: ProjectRow[]
  options: FacetOptions
  /** Only for an empty list: how many projects would show when a condition were dropped. */
  rescues: { condition: Condition; count: number }[]
}

/** One page of the catalogue with its facets. A page past the end has no rows. `today` is the day in Turkistan. Rejects only when the database cannot be reached. */
export async function listProjects(actor: Actor, locale: Locale, given: Filters, today: string): Promise<ProjectList> {
  const [{ filters, found, near, countries }, sectorRows, districtRows, siteRows] = await Promise.all([search(given, today), listSectors(actor), listDistricts(actor), listSites()])
  const counts = Object.fromEntries(facets.map((facet) => [facet, found.counts(facet)])) as Record<Facet, Map<string, number>>
  const withCount = <T extends { id: string }>(facet: Facet, rows: readonly T[]) => rows.map((row) => ({ ...row, count: counts[facet].get(row.id) ?? 0 }))
  const bare = (facet: Facet, ids: Iterable<string> = counts[facet].keys()) => withCount(facet, [...ids].map((id) => ({ id })))
  const { total } = found
  return {
    filters, total, near,
    rows: await projectRows(actor, found.slugs(locale, (filters.page - 1) * pageSize, pageSize)),
    options: {
      stage: bare('stage', stages),
      sector: withCount('sector', sectorRows),
      country: bare('country', countries),
      district: withCount('district', districtRows),
      site: withCount('site', siteRows.filter(({ id }) => counts.site.has(id))),
      seeks: bare('seeks'),
      export: bare('export'),
      documents: bare('documents'),
      jobs: found.jobCounts(),
      updated: found.updatedCounts(),
    },
    rescues: total > 0 ? [] : activeConditions(filters).map((condition) => ({ condition, count: found.totalWithout(condition) })),
  }
}

/** Slugs of all projects that the filters leave, in the order of the list, whatever the page. For exports, the map and the API. */
export async function allProjectIds(_actor: Actor, locale: Locale, given: Filters, today: string): Promise<string[]> {
  const { found } = await search(given, today)
  return found.slugs(locale, 0)
}

/** Number of all projects that the actor may read. */
export async function countAllProjects(_actor: Actor, today: string): Promise<number> {
  return (await portalIndex(today)).projects.size
}

/** The controlled list of sectors, in its order. */
export const listSectors = async (_actor: Actor) =>
  db().select({ id: sectors.id, name: sectors.name, group: sectors.group }).from(sectors).orderBy(asc(sectors.position))

const listSites = (): Promise<Named[]> => db().select({ id: sites.id, name: sites.name }).from(sites).orderBy(asc(sites.position))

async function search(given: Filters, today: string) {
  const index = await portalIndex(today)
  const { projects } = index
  const filters = onlyKnown(given, { sector: projects.known('sector'), district: projects.known('district'), site: projects.known('site'), country: projects.known('country') })
  const matches = filters.q ? (await index.texts()).index.search(filters.q) : undefined
  // A text without a single word, such as "%", finds nothing; projects are the first rows of the text index.
  const text: TextMatch | undefined = matches && { rows: firstRows(matches.rows, projects.size), score: matches.score }
  return { filters, found: projects.search(filters, text, today), near: matches?.near ?? false, countries: projects.knownByCount('country') }
}

