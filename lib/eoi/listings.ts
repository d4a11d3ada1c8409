/** A project, site or plot that an inquiry names; a plot comes with its site. */
export type ListingChoice = { project?: string; site?: string; plot?: string }

/** At most so many listings stand in one inquiry. */
export const listingLimit = 10

/** More than a form of ours ever sends; what lies beyond is not read, however much is posted. */
const readLimit = 100

const slug = /^[a-z0-9][a-z0-9-]{0,120}$/
const code = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,29}$/u

/**
 * The listings that an address or a form names with `project`, `site` and `plot`, each any number of times, without repeats. A plot
 * is `SITE/CODE`, or a code alone beside one site. What cannot be a listing is left out.
 */
export function listingChoices(given: (name: 'project' | 'site' | 'plot') => readonly string[]): ListingChoice[] {
  const all = (name: 'project' | 'site' | 'plot') => given(name).slice(0, readLimit)
  const sites = all('site').filter((site) => slug.test(site))
  const plots = all('plot').flatMap((plot) => {
    const [, own, rest] = /^([^/]+)\/(.+)$/.exec(plot) ?? []
    if (own && rest && slug.test(own) && code.test(rest)) return [{ site: own, plot: rest }]
    return sites.length === 1 && code.test(plot) ? [{ site: sites[0]!, plot }] : []
  })
  const whole = sites.filter((site) => !plots.some((plot) => plot.site === site)).map((site) => ({ site }))
  const choices: ListingChoice[] = [...all('project').filter((project) => slug.test(project)).map((project) => ({ project })), ...plots, ...whole]
  return [...new Map(choices.map((choice) => [listingKey(choice), choice])).values()].slice(0, listingLimit)
}

/** One listing as the pair of a form field. */
export function listingField({ project, site, plot }: ListingChoice): { name: 'project' | 'site' | 'plot'; value: string } {
  if (project) return { name: 'project', value: project }
  return plot ? { name: 'plot', value: `${site}/${plot}` } : { name: 'site', value: site ?? '' }
}

/** Names a listing among others. */
export const listingKey = (choice: ListingChoice): string => Object.values(listingField(choice)).join(':')

/** Listings as the query of an address. */
export function listingQuery(choices: readonly ListingChoice[]): Record<'project' | 'site' | 'plot', string[]> {
  const query = { project: [] as string[], site: [] as string[], plot: [] as string[] }
  for (const { name, value } of choices.map(listingField)) query[name].push(value)
  return query
}

/** The name of the field that says at which place a listing stands: "2 project:oilseed-park". */
export const placeField = 'place'

/**
 * Listings in the order that their places ask for, first is 1; `places` come in the order in which the form showed them. Where two want one place, the one
 * that was moved there goes before the one that was there. Listings without a place come last.
 */
export function inPlaces(choices: readonly ListingChoice[], places: readonly string[]): ListingChoice[] {
  const shown = places.slice(0, readLimit).flatMap((place) => {
    const [, number, key] = /^(\d{1,2}) (.+)$/s.exec(place) ?? []
    return number && key ? [{ key, place: Number(number) }] : []
  })
  const order = shown
    // Half a place towards where it comes from.
    .map(({ key, place }, index) => ({ key, at: place + Math.sign(place - (index + 1)) / 2 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ key }) => key)
  const rank = (choice: ListingChoice) => (order.includes(listingKey(choice)) ? order.indexOf(listingKey(choice)) : order.length)
  return choices.toSorted((a, b) => rank(a) - rank(b))
}
