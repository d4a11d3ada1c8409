import { languageTag, type Locale } from '@/lib/locales'
import { isSiteType, type SiteType, siteTypes } from './types'

export const siteSorts = ['order', 'name', 'area', 'projects'] as const
export type SiteSort = (typeof siteSorts)[number]
export type SiteFilters = { types: SiteType[]; districtIds: string[]; sort: SiteSort }

type Row = { name: string; type: SiteType; districtIds: readonly string[]; areaHa: number | null; projects: number }
type Params = Record<string, string | string[] | undefined>

const values = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Filters of the sites' address; unknown values are ignored. */
export function parseSiteFilters(params: Params, knownDistricts: readonly string[]): SiteFilters {
  return {
    types: siteTypes.filter((type) => values(params.type).includes(type)),
    districtIds: knownDistricts.filter((id) => values(params.district).includes(id)),
    sort: siteSorts.find((sort) => sort === values(params.sort)[0]) ?? 'order',
  }
}

/** The address's query for these filters, values in the order in which the front normalises them. */
export const filterQuery = ({ types, districtIds, sort }: Partial<SiteFilters>) => ({
  type: types?.toSorted(),
  district: districtIds?.toSorted(),
  sort: sort === 'order' ? undefined : sort,
})

const hasType = (row: Row, types: readonly SiteType[]): boolean => types.length === 0 || types.includes(row.type)
const hasDistrict = (row: Row, ids: readonly string[]): boolean => ids.length === 0 || row.districtIds.some((id) => ids.includes(id))

/**
 * The rows that pass all filters, sorted: unknown areas come last. Equal rows keep the order they came in.
 */
export function filterSites<T extends Row>(rows: readonly T[], { types, districtIds, sort }: SiteFilters, locale: Locale): T[] {
  const found = rows.filter((row) => hasType(row, types) && hasDistrict(row, districtIds))
  if (sort === 'name') return found.sort((a, b) => a.name.localeCompare(b.name, languageTag[locale]))
  if (sort === 'area') return found.sort((a, b) => (b.areaHa ?? -1) - (a.areaHa ?? -1))
  if (sort === 'projects') return found.sort((a, b) => b.projects - a.projects)
  return found
}

/** How many rows each value of a filter would give, the other filter being kept. */
export function countSites(rows: readonly Row[], { types, districtIds }: SiteFilters): { types: Map<SiteType, number>; districts: Map<string, number> } {
  const byType = new Map<SiteType, number>()
  const byDistrict = new Map<string, number>()
  for (const row of rows) {
    if (hasDistrict(row, districtIds) && isSiteType(row.type)) byType.set(row.type, (byType.get(row.type) ?? 0) + 1)
    if (hasType(row, types)) for (const id of row.districtIds) byDistrict.set(id, (byDistrict.get(id) ?? 0) + 1)
  }
  return { types: byType, districts: byDistrict }
}
