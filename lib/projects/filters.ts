import { type Stage, stages } from './stages'

/** Facets of the catalogue: each takes several ids, joined by "or"; facets among each other by "and". */
export const facets = ['sector', 'stage', 'district', 'country', 'site'] as const
export type Facet = (typeof facets)[number]

export const sorts = ['amount', 'newest', 'jobs', 'name'] as const
export type Sort = (typeof sorts)[number]
/** What readers see first: the projects whose amounts are disclosed. */
const defaultSort: Sort = 'amount'

/** Rows on one page of the catalogue. */
export const pageSize = 24

export type Filters = { q: string; sort: Sort; page: number } & Record<Facet, string[]>
/** A condition that a reader may drop: one facet with all its values, or the text. */
export type Condition = Facet | 'q'

type Given = Record<string, string | string[] | undefined>

const all = (value: string | string[] | undefined): string[] => [...new Set([value ?? []].flat().map((item) => item.trim()).filter(Boolean))]

/**
 * The filters that an address asks for. Wrong sorts, stages and page numbers are ignored here; ids are kept as given,
 * because only the database knows which exist (`onlyKnown`).
 */
export function parseFilters(given: Given): Filters {
  const [sort] = all(given.sort)
  const [page = ''] = all(given.page)
  return {
    q: (all(given.q)[0] ?? '').slice(0, 200),
    sector: all(given.sector),
    stage: all(given.stage).filter((stage) => stages.includes(stage as Stage)),
    district: all(given.district),
    country: all(given.country),
    site: all(given.site),
    sort: sorts.includes(sort as Sort) ? (sort as Sort) : defaultSort,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** The same filters without the ids that no record has. */
export function onlyKnown(filters: Filters, known: Record<Exclude<Facet, 'stage'>, readonly string[]>): Filters {
  const kept = Object.fromEntries(Object.entries(known).map(([facet, ids]) => [facet, filters[facet as Facet].filter((id) => ids.includes(id))]))
  return { ...filters, ...kept }
}

/** The words of a search, each of which must occur. Lower case, as the search text is stored; at most ten. */
export const searchWords = (q: string): string[] => q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)

/** The query of an address for these filters: what is the default is left out, so that equal pages have one address. */
export function filterQuery(filters: Filters): Record<string, string | string[] | undefined> {
  return {
    q: filters.q || undefined,
    sector: filters.sector,
    stage: filters.stage,
    district: filters.district,
    country: filters.country,
    site: filters.site,
    sort: filters.sort === defaultSort ? undefined : filters.sort,
    page: filters.page > 1 ? String(filters.page) : undefined,
  }
}

/** The filters after one value of a facet, or the text, was taken away; back on the first page. */
export function without(filters: Filters, condition: Condition, value?: string): Filters {
  if (condition === 'q') return { ...filters, q: '', page: 1 }
  return { ...filters, [condition]: value === undefined ? [] : filters[condition].filter((item) => item !== value), page: 1 }
}

/** No condition at all; the order stays. */
export const cleared = (filters: Filters): Filters => ({ ...parseFilters({}), sort: filters.sort })

/** Conditions that narrow the list now. */
export const activeConditions = (filters: Filters): Condition[] => [...facets.filter((facet) => filters[facet].length > 0), ...(filters.q ? (['q'] as const) : [])]

/** How many pages a number of rows fills; an empty list still has its first page. */
export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / pageSize))
