import type { Locale } from '@/lib/locales'
import { addTo, type Bitset, emptySet } from '@/lib/search/bitset'
import type { Seeking, Stage } from './stages'

/** What the catalogue filters and sorts a project by. */
export type CatalogueEntry = {
  slug: string
  stage: Stage
  sector: string
  countries: readonly string[]
  districts: readonly string[]
  /** The site and, for a subzone, the zone it belongs to. */
  sites: readonly string[]
  seeks: Seeking | null
  exportOriented: boolean | null
  /** The register holds an agreement or a memorandum of the project. */
  documents: boolean
  /** Every stated amount, in full units of its currency. The first one stands for the project where amounts are sorted. */
  amounts: readonly { value: number; currency: string }[]
  jobs: number | null
  /** Date of the newest stated fact: YYYY, YYYY-MM or YYYY-MM-DD. */
  updatedOn: string | null
  /** In each language, for the order by name. */
  names: Record<Locale, string>
}

export type Values = Map<string, Bitset>

/** The rows that have each value of a facet, `first` values in front. */
export function valuesOf(entries: readonly CatalogueEntry[], first: readonly string[], of: (entry: CatalogueEntry) => readonly string[]): Values {
  const values: Values = new Map(first.map((value) => [value, emptySet(entries.length)]))
  entries.forEach((entry, row) => {
    for (const value of of(entry)) {
      let set = values.get(value)
      if (!set) values.set(value, (set = emptySet(entries.length)))
      addTo(set, row)
    }
  })
  return values
}

/** Every stated amount, those of a project one after the other: its row, its value and the place of its currency among `units`. */
export type StatedAmounts = { rows: Int32Array; values: Float64Array; places: Uint8Array; units: readonly string[] }

export function statedAmounts(entries: readonly CatalogueEntry[]): StatedAmounts {
  const all = entries.flatMap(({ amounts }, row) => amounts.map((amount) => ({ row, ...amount })))
  const units = [...new Set(all.map(({ currency }) => currency))]
  return { rows: Int32Array.from(all, ({ row }) => row), values: Float64Array.from(all, ({ value }) => value), places: Uint8Array.from(all, ({ currency }) => units.indexOf(currency)), units }
}
