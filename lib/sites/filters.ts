import { languageTag, type Locale } from '@/lib/locales'
import { asksForPlots, parsePlotFilters, plotFilterQuery, type PlotFilters, plotMatches } from '@/lib/plots/filters'
import { type PlotStatus, plotStatuses, type UtilityState, utilityStates } from '@/lib/plots/kinds'
import { type Band, bands } from '@/lib/plots/readiness'
import type { Plot } from '@/lib/plots/record'
import { type SiteType, siteTypes } from './types'

export const siteSorts = ['order', 'name', 'area', 'projects', 'plots'] as const
export type SiteSort = (typeof siteSorts)[number]
export type SiteFilters = { types: SiteType[]; districtIds: string[]; plots: PlotFilters; sort: SiteSort }

/** `plots` are those of the site and of its parts. */
type Row = { name: string; type: SiteType; districtIds: readonly string[]; areaHa: number | null; projects: number; plots: readonly Plot[] }
type Params = Record<string, string | string[] | undefined>

const values = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Filters of the sites' address; unknown values are ignored. */
export function parseSiteFilters(params: Params, knownDistricts: readonly string[]): SiteFilters {
  return {
    types: siteTypes.filter((type) => values(params.type).includes(type)),
    districtIds: knownDistricts.filter((id) => values(params.district).includes(id)),
    plots: parsePlotFilters(params),
    sort: siteSorts.find((sort) => sort === values(params.sort)[0]) ?? 'order',
  }
}

/** The address's query for these filters, values in the order in which the front normalises them. */
export const filterQuery = ({ types, districtIds, plots, sort }: Partial<SiteFilters>) => ({
  type: types?.toSorted(),
  district: districtIds?.toSorted(),
  ...(plots && plotFilterQuery(plots)),
  sort: sort === 'order' ? undefined : sort,
})

const hasType = (row: Row, types: readonly SiteType[]): boolean => types.length === 0 || types.includes(row.type)
const hasDistrict = (row: Row, ids: readonly string[]): boolean => ids.length === 0 || row.districtIds.some((id) => ids.includes(id))
/** A site fits when one plot of it meets all that is asked of plots together. */
const hasPlot = (row: Row, filters: PlotFilters, today: string): boolean => !asksForPlots(filters) || row.plots.some((plot) => plotMatches(plot, filters, today))
const matches = (row: Row, { types, districtIds, plots }: SiteFilters, today: string): boolean => hasType(row, types) && hasDistrict(row, districtIds) && hasPlot(row, plots, today)

const freePlots = ({ plots }: Row): number => plots.filter(({ status }) => status === 'free').length

/**
 * The rows that pass all filters, sorted: unknown areas come last. Equal rows keep the order they came in. `today` is
 * YYYY-MM-DD in Turkistan.
 */
export function filterSites<T extends Row>(rows: readonly T[], filters: SiteFilters, locale: Locale, today: string): T[] {
  const found = rows.filter((row) => matches(row, filters, today))
  if (filters.sort === 'name') return found.sort((a, b) => a.name.localeCompare(b.name, languageTag[locale]))
  if (filters.sort === 'area') return found.sort((a, b) => (b.areaHa ?? -1) - (a.areaHa ?? -1))
  if (filters.sort === 'projects') return found.sort((a, b) => b.projects - a.projects)
  if (filters.sort === 'plots') return found.sort((a, b) => freePlots(b) - freePlots(a))
  return found
}

export type SiteCounts = { types: Map<SiteType, number>; districts: Map<string, number>; statuses: Map<PlotStatus, number>; rail: Map<UtilityState, number>; ready: Map<Band, number> }

/** How many rows each value of a filter would give, all other filters being kept. */
export function countSites(rows: readonly Row[], filters: SiteFilters, today: string): SiteCounts {
  const count = (changed: Partial<SiteFilters>) => rows.filter((row) => matches(row, { ...filters, ...changed }, today)).length
  const ofPlots = (changed: Partial<PlotFilters>) => count({ plots: { ...filters.plots, ...changed } })
  const districts = new Set(rows.flatMap(({ districtIds }) => districtIds))
  return {
    types: new Map(siteTypes.map((type) => [type, count({ types: [type] })])),
    districts: new Map([...districts].map((id) => [id, count({ districtIds: [id] })])),
    statuses: new Map(plotStatuses.map((status) => [status, ofPlots({ statuses: [status] })])),
    rail: new Map(utilityStates.map((state) => [state, ofPlots({ rail: [state] })])),
    ready: new Map(bands.map((band) => [band, ofPlots({ ready: [band] })])),
  }
}
