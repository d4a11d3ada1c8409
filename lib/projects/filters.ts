import { readDecimal } from '@/lib/decimal'
import { currencies, type Currency, seeking, type Seeking, type Stage, stages } from './stages'

/** Facets of the catalogue: each takes several values, joined by "or"; facets among each other by "and". */
export const facets = ['stage', 'sector', 'country', 'district', 'site', 'seeks', 'export', 'documents'] as const
export type Facet = (typeof facets)[number]

/** What `seeks` may ask for; `unknown` are projects whose akimat has not said. */
export const seekValues = [...seeking, 'unknown'] as const
export const exportValues = ['yes', 'no', 'unknown'] as const
/** Whether the register holds an agreement or a memorandum of the project. */
export const documentValues = ['yes'] as const
/** Steps offered for "at least so many jobs"; an address may name any number. */
export const jobSteps = [50, 100, 500, 1000] as const
/** Days back offered for "news since"; an address may name any of them, nothing else. */
export const updatedSteps = [90, 180, 365] as const

export const sorts = ['relevance', 'amount', 'newest', 'jobs', 'name'] as const
export type Sort = (typeof sorts)[number]

/** Rows on one page of the catalogue. */
export const pageSize = 24

export type Filters = Record<Facet, string[]> & {
  q: string
  /** Amounts between `min` and `max`, decimal strings in `currency`. */
  min?: string
  max?: string
  currency: Currency
  /** At least so many jobs. */
  jobs?: number
  /** A dated fact within so many days. */
  updated?: (typeof updatedSteps)[number]
  /** Currency in which amounts are shown beside what is stated. */
  show?: Currency
  sort: Sort
  page: number
  view: 'list' | 'map'
}
/** A condition that a reader may drop: one facet with all its values, the text, or a range. */
export const conditions = ['q', ...facets, 'amount', 'jobs', 'updated'] as const
export type Condition = (typeof conditions)[number]

type Given = Record<string, string | string[] | undefined>

const all = (value: string | string[] | undefined): string[] => [...new Set([value ?? []].flat().map((item) => item.trim()).filter(Boolean))]

/**
 * The filters that an address asks for. Wrong sorts, stages, numbers and pages are ignored here; ids are kept as given,
 * because only the catalogue knows which exist (`onlyKnown`).
 */
export function parseFilters(given: Given): Filters {
  const one = (key: string): string => all(given[key])[0] ?? ''
  const among = <T extends string>(key: string, values: readonly T[]): T[] => values.filter((value) => all(given[key]).includes(value))
  const amount = (key: string): string | undefined => (one(key).length <= 20 ? readDecimal(one(key)) : undefined)
  const q = one('q').slice(0, 200)
  const days = Number(one('updated'))
  return {
    q,
    sector: all(given.sector),
    stage: among<Stage>('stage', stages),
    district: all(given.district),
    country: all(given.country),
    site: all(given.site),
    seeks: among<Seeking | 'unknown'>('seeks', seekValues),
    export: among('export', exportValues),
    documents: among('documents', documentValues),
    min: amount('min'),
    max: amount('max'),
    currency: among('currency', currencies)[0] ?? 'USD',
    jobs: /^[1-9]\d{0,6}$/.test(one('jobs')) ? Number(one('jobs')) : undefined,
    updated: updatedSteps.find((step) => step === days),
    show: among('show', currencies)[0],
    sort: sorts.find((sort) => sort === one('sort') && (sort !== 'relevance' || q !== '')) ?? defaultSort(q),
    page: /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1,
    view: one('view') === 'map' ? 'map' : 'list',
  }
}

/** What readers see first: the best answers to a text, else the projects whose amounts are disclosed. */
export const defaultSort = (q: string): Sort => (q ? 'relevance' : 'amount')

/** The same filters without the values that the catalogue does not know. */
export function onlyKnown(filters: Filters, known: Partial<Record<Facet, readonly string[]>>): Filters {
  const kept = Object.entries(known).map(([facet, ids]) => [facet, filters[facet as Facet].filter((id) => ids.includes(id))])
  return { ...filters, ...Object.fromEntries(kept) }
}

/** The query of an address for these filters: what is the default is left out, so that equal pages have one address. */
export function filterQuery(filters: Filters): Record<string, string | string[] | undefined> {
  return {
    q: filters.q || undefined,
    ...Object.fromEntries(facets.map((facet) => [facet, filters[facet]])),
    min: filters.min,
    max: filters.max,
    currency: (filters.min ?? filters.max) && filters.currency !== 'USD' ? filters.currency : undefined,
    show: filters.show,
    jobs: filters.jobs ? String(filters.jobs) : undefined,
    updated: filters.updated ? String(filters.updated) : undefined,
    sort: filters.sort === defaultSort(filters.q) ? undefined : filters.sort,
    page: filters.page > 1 ? String(filters.page) : undefined,
    view: filters.view === 'map' ? 'map' : undefined,
  }
}

/** The filters after one condition, or one value of a facet, was taken away; back on the first page. */
export function without(filters: Filters, condition: Condition, value?: string): Filters {
  const rest = { ...filters, page: 1 }
  if (condition === 'q') return { ...rest, q: '', sort: filters.sort === 'relevance' ? defaultSort('') : filters.sort }
  if (condition === 'amount') return { ...rest, min: undefined, max: undefined, currency: 'USD' }
  if (condition === 'jobs' || condition === 'updated') return { ...rest, [condition]: undefined }
  return { ...rest, [condition]: value === undefined ? [] : filters[condition].filter((item) => item !== value) }
}

/** No condition at all; order, view and shown currency stay. */
export const cleared = (filters: Filters): Filters => ({
  ...parseFilters({}), sort: filters.sort === 'relevance' ? defaultSort('') : filters.sort, view: filters.view, show: filters.show,
})

const isActive = (filters: Filters, condition: Condition): boolean => {
  if (condition === 'amount') return filters.min !== undefined || filters.max !== undefined
  const value = filters[condition]
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** Conditions that narrow the list now. */
export const activeConditions = (filters: Filters): Condition[] => conditions.filter((condition) => isActive(filters, condition))

/** How many pages a number of rows fills; an empty list still has its first page. */
export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / pageSize))
