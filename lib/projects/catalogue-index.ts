import { LRUCache } from 'lru-cache'
import { languageTag, type Locale } from '@/lib/locales'
import { addTo, type Bitset, countBoth, countOf, emptySet, has, intersect, unite } from '@/lib/search/bitset'
import { type CatalogueEntry, statedAmounts, type StatedAmounts, type Values, valuesOf } from './catalogue-entry'
import { activeConditions, type Condition, documentValues, exportValues, type Facet, type Filters, jobSteps, seekValues, type Sort, updatedSteps } from './filters'
import { currencies, type Currency, stages } from './stages'

/** An amount in another currency; undefined where no rate is known. */
export type Convert = (value: number, from: string, to: Currency) => number | undefined

/** Rows that a text found and how well each fits; rows without a score do not match. */
export type TextMatch = { rows: Bitset; score: (row: number) => number }

const dayMs = 86_400_000
/** The last day that a stated date may mean, as days since 1970: a bare year or month counts until its end. */
const lastDay = (date: string): number => {
  const [year, month, day] = date.split('-').map(Number)
  return Math.floor((day ? Date.UTC(year!, month! - 1, day) : Date.UTC(year!, month ?? 12, 0)) / dayMs)
}

/**
 * All projects of the catalogue in memory, as sets of rows: facets are counted by intersecting sets instead of asking
 * the database, which keeps the cost of a page nearly the same at a hundred and at a hundred thousand projects
 * (docs/decisions/011-catalogue-in-memory.md). Made anew for each catalogue version; never changed afterwards.
 */
export class CatalogueIndex {
  readonly size: number
  /** Slugs by row. */
  readonly slugs: readonly string[]
  private readonly names: readonly Record<Locale, string>[]
  private readonly stated: StatedAmounts
  private readonly values: Record<Facet, Values>
  private readonly jobs: Int32Array
  private readonly days: Int32Array
  private readonly amounts = new Map<Currency, { rows: Int32Array; values: Float64Array }>()
  private readonly orders = new Map<string, Int32Array>()
  private readonly ranges = new LRUCache<string, Bitset>({ max: 64 })

  constructor(entries: readonly CatalogueEntry[], private readonly convert: Convert) {
    this.size = entries.length
    this.slugs = entries.map(({ slug }) => slug)
    this.names = entries.map(({ names }) => names)
    this.stated = statedAmounts(entries)
    this.jobs = Int32Array.from(entries, ({ jobs }) => jobs ?? -1)
    this.days = Int32Array.from(entries, ({ updatedOn }) => (updatedOn ? lastDay(updatedOn) : -1))
    this.values = {
      stage: valuesOf(entries, stages, ({ stage }) => [stage]),
      sector: valuesOf(entries, [], ({ sector }) => [sector]),
      country: valuesOf(entries, [], ({ countries }) => countries),
      district: valuesOf(entries, [], ({ districts }) => districts),
      site: valuesOf(entries, [], ({ sites }) => sites),
      seeks: valuesOf(entries, seekValues, ({ seeks }) => [seeks ?? 'unknown']),
      export: valuesOf(entries, exportValues, ({ exportOriented }) => [exportOriented === null ? 'unknown' : exportOriented ? 'yes' : 'no']),
      documents: valuesOf(entries, documentValues, ({ documents }) => (documents ? ['yes'] : [])),
    }
  }

  /** Values of a facet that some project has, controlled ones in their order. */
  known(facet: Facet): string[] {
    return [...this.values[facet].keys()]
  }

  /** The same, those with the most projects first: an order that no filter changes. */
  knownByCount(facet: Facet): string[] {
    const counts = new Map([...this.values[facet]].map(([value, set]) => [value, countOf(set)]))
    return this.known(facet).sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))
  }

  /** The projects that the filters leave, with counts for every facet that respect the other conditions. `today` is YYYY-MM-DD. */
  search(filters: Filters, text: TextMatch | undefined, today: string): Found {
    const active = activeConditions(filters)
    const sets = new Map(active.map((condition) => [condition, this.setOf(condition, filters, text, today)]))
    return new Found(this, filters, text, sets, today)
  }

  /** Rows in the order of a sort; the same array for every search, made when first asked for. */
  order(sort: Exclude<Sort, 'relevance'>, locale: Locale): Int32Array {
    const key = sort === 'name' ? `name ${locale}` : sort
    const known = this.orders.get(key)
    if (known) return known
    const rows = Int32Array.from({ length: this.size }, (_, row) => row)
    const order = rows.sort(this.comparison(sort, locale))
    this.orders.set(key, order)
    return order
  }

  valueSets(facet: Facet): ReadonlyMap<string, Bitset> {
    return this.values[facet]
  }

  withJobs(least: number): Bitset {
    return this.rowsFrom(this.jobs, least)
  }

  withNewsSince(days: number, today: string): Bitset {
    return this.rowsFrom(this.days, lastDay(today) - days)
  }

  private comparison(sort: Exclude<Sort, 'relevance'>, locale: Locale): (a: number, b: number) => number {
    const newest = (a: number, b: number) => this.days[b]! - this.days[a]! || a - b
    if (sort === 'newest') return newest
    if (sort === 'jobs') return (a, b) => this.jobs[b]! - this.jobs[a]! || newest(a, b)
    if (sort === 'amount') {
      // Dollars first, then what converts to dollars by a known rate, then each other currency by itself; undisclosed last.
      const leading = Array.from({ length: this.size }, () => ({ rank: currencies.length + 1, value: 0 }))
      const { rows, values, places, units } = this.stated
      for (let at = 0; at < rows.length; at++) {
        // The first stands for the project.
        if (rows[at] === rows[at - 1]) continue
        const unit = units[places[at]!]!
        const usd = this.convert(values[at]!, unit, 'USD')
        const place = currencies.indexOf(unit as Currency)
        leading[rows[at]!] = usd === undefined ? { rank: place < 0 ? currencies.length : place, value: values[at]! } : { rank: 0, value: usd }
      }
      return (a, b) => leading[a]!.rank - leading[b]!.rank || leading[b]!.value - leading[a]!.value || newest(a, b)
    }
    const { compare } = new Intl.Collator(languageTag[locale], { numeric: true })
    return (a, b) => compare(this.names[a]![locale], this.names[b]![locale]) || a - b
  }

  private setOf(condition: Condition, filters: Filters, text: TextMatch | undefined, today: string): Bitset {
    if (condition === 'q') return text?.rows ?? emptySet(this.size)
    if (condition === 'amount') return this.between(filters)
    if (condition === 'jobs') return this.withJobs(filters.jobs!)
    if (condition === 'updated') return this.withNewsSince(filters.updated!, today)
    return unite(filters[condition].flatMap((value) => this.values[condition].get(value) ?? []), this.size)
  }

  /** Projects with a stated amount in the range; amounts in another currency count by the latest known rate. */
  private between({ min, max, currency }: Filters): Bitset {
    const { rows, values } = this.amountsIn(currency)
    const low = min === undefined ? -Infinity : Number(min)
    const high = max === undefined ? Infinity : Number(max)
    const set = emptySet(this.size)
    for (let at = 0; at < rows.length; at++) if (values[at]! >= low && values[at]! <= high) addTo(set, rows[at]!)
    return set
  }

  private amountsIn(currency: Currency): { rows: Int32Array; values: Float64Array } {
    const known = this.amounts.get(currency)
    if (known) return known
    const { units, places } = this.stated
    const converted = Float64Array.from(this.stated.values, (value, at) => {
      const unit = units[places[at]!]!
      return unit === currency ? value : (this.convert(value, unit, currency) ?? Number.NaN)
    })
    const isKnown = (_: number, at: number) => !Number.isNaN(converted[at])
    const made = { rows: this.stated.rows.filter(isKnown), values: converted.filter(isKnown) }
    this.amounts.set(currency, made)
    return made
  }

  /** Rows whose value is at least `least`. The steps that every page counts are asked for again and again, so a few are kept. */
  private rowsFrom(values: Int32Array, least: number): Bitset {
    const key = `${values === this.jobs ? 'jobs' : 'days'} ${least}`
    const known = this.ranges.get(key)
    if (known) return known
    const set = emptySet(this.size)
    for (let row = 0; row < this.size; row++) if (values[row]! >= least) addTo(set, row)
    this.ranges.set(key, set)
    return set
  }
}

/** The answer to one search. Counts are worked out when asked for. */
class Found {
  private readonly rows: Bitset

  constructor(
    private readonly index: CatalogueIndex,
    private readonly filters: Filters,
    private readonly text: TextMatch | undefined,
    private readonly sets: ReadonlyMap<Condition, Bitset>,
    private readonly today: string,
  ) {
    this.rows = intersect([...sets.values()], index.size)
  }

  get total(): number {
    return countOf(this.rows)
  }

  /** How many projects each value of a facet would show, given the other conditions. */
  counts(facet: Facet): Map<string, number> {
    const others = this.without(facet)
    return new Map([...this.index.valueSets(facet)].map(([value, set]) => [value, countBoth(others, set)]))
  }

  /** How many projects have at least so many jobs, for each step offered. */
  jobCounts(): Map<number, number> {
    const others = this.without('jobs')
    return new Map(jobSteps.map((step) => [step, countBoth(others, this.index.withJobs(step))]))
  }

  /** How many projects have a dated fact within so many days, for each step offered. */
  updatedCounts(): Map<number, number> {
    const others = this.without('updated')
    return new Map(updatedSteps.map((step) => [step, countBoth(others, this.index.withNewsSince(step, this.today))]))
  }

  /** How many projects would show when a condition were dropped. */
  totalWithout(condition: Condition): number {
    return countOf(this.without(condition))
  }

  /** Slugs of the rows from `start`, at most `size` of them, in the order that the filters ask for. */
  slugs(locale: Locale, start: number, size = Infinity): string[] {
    const { sort } = this.filters
    const order = sort === 'relevance' ? this.byRelevance() : this.index.order(sort, locale)
    const slugs: string[] = []
    let passed = 0
    for (const row of order) {
      if (!has(this.rows, row) || passed++ < start) continue
      if (slugs.length >= size) break
      slugs.push(this.index.slugs[row]!)
    }
    return slugs
  }

  private without(condition: Condition): Bitset {
    if (!this.sets.has(condition)) return this.rows
    return intersect([...this.sets].filter(([other]) => other !== condition).map(([, set]) => set), this.index.size)
  }

  private byRelevance(): Iterable<number> {
    const { text } = this
    if (!text) return this.index.order('newest', 'en')
    const rows: number[] = []
    for (let row = 0; row < this.index.size; row++) if (has(this.rows, row)) rows.push(row)
    return rows.sort((a, b) => text.score(b) - text.score(a) || a - b)
  }
}
