import { type ListingChoice, listingKey } from '../eoi/listings'

/** At most so many listings stand in a shortlist, on a device, in an address or on an account. */
export const shortlistLimit = 20
/** At most so many of them stand side by side: what fits one landscape sheet and a reader's memory. */
export const columnLimit = 4

const project = /^project:([a-z0-9][a-z0-9-]{0,120})$/
const plot = /^plot:([a-z0-9][a-z0-9-]{0,120})\/([A-Za-z0-9][A-Za-z0-9-]{0,40})$/

/** A project or plot by its name in addresses, `project:SLUG` or `plot:SITE/CODE`; undefined for anything else. */
export function itemOf(text: string): ListingChoice | undefined {
  const slug = project.exec(text)?.[1]
  if (slug) return { project: slug }
  const [, site, code] = plot.exec(text) ?? []
  return site && code ? { site, plot: code } : undefined
}

/** The projects and plots that an address names, in its order, without repeats; what cannot be one is left out. */
export function itemsOf(texts: string | readonly string[] | undefined): ListingChoice[] {
  const items = [texts ?? []].flat().flatMap((text) => itemOf(text) ?? [])
  return [...new Map(items.map((item) => [listingKey(item), item])).values()].slice(0, shortlistLimit)
}

/** Items as the values of an address. */
export const itemKeys = (items: readonly ListingChoice[]): string[] => items.map(listingKey)
