import type { Localized } from '@/lib/locales'
import type { Facet } from './filters'

export type Option = { id: string; count: number }
export type NamedOption = Option & { name: Localized }
export type SectorOption = NamedOption & { group: string }

/** Every value of each facet with the number of projects it would show, given the other conditions. */
export type FacetOptions = Record<Exclude<Facet, 'sector' | 'district' | 'site'>, Option[]> & {
  sector: SectorOption[]
  district: NamedOption[]
  site: NamedOption[]
  /** For each step offered: projects with at least so many jobs, or with a dated fact within so many days. */
  jobs: ReadonlyMap<number, number>
  updated: ReadonlyMap<number, number>
}
