import { pagesOf } from '@/lib/api/pages'
import { type ApiRecord, records } from '@/lib/api/records'
import { decimalOf, textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { plotMatches } from '@/lib/plots/filters'
import { type Plot, plotSourceIds } from '@/lib/plots/record'
import { parseSiteFilters } from '@/lib/sites/filters'
import { citedSources } from './api-sources'
import { findPlot, listPlots } from './plots'
import { listSites } from './sites'

/** Ids (`SITE/CODE`) of plots and halls that the filters of the page of sites leave; unknown values filter nothing. `today` is the day in Turkistan. */
export async function listPlotIds(actor: Actor, given: Record<string, string[]>, today: string): Promise<string[]> {
  const [plots, sites] = await Promise.all([listPlots(actor), listSites(actor)])
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  const { types, districtIds, plots: wanted } = parseSiteFilters(given, sites.flatMap((site) => site.districtIds))
  const standsWell = ({ site: { id } }: Plot): boolean => {
    const site = siteOf.get(id)
    return site !== undefined && (types.length === 0 || types.includes(site.type)) && (districtIds.length === 0 || site.districtIds.some((district) => districtIds.includes(district)))
  }
  return plots.filter((plot) => standsWell(plot) && plotMatches(plot, wanted, today)).map(({ id }) => id)
}

/** Plots and halls as the public API gives them, in the order of `ids`. */
export async function listPlotRecords(actor: Actor, ids: readonly string[]): Promise<ApiRecord<'plots'>[]> {
  const [id = '', second] = ids
  const [site = '', code = ''] = id.split('/')
  const found = second === undefined ? [await findPlot(actor, site, code)] : await listPlots(actor)
  const byId = new Map(found.flatMap((plot) => (plot ? [[plot.id, plot] as const] : [])))
  const plots = ids.flatMap((wanted) => byId.get(wanted) ?? [])
  const cited = await citedSources(plots.flatMap(plotSourceIds))
  const sourceOf = (sourceId: string | null) => (sourceId ? cited(sourceId) : null)
  return plots.map((plot) =>
    records.plots.parse({
      ...plot,
      slug: plot.id, pages: pagesOf((locale) => paths.plot(locale, plot.site.id, plot.code)), site: { id: plot.site.id, name: textsOf(plot.site.name) }, name: textsOf(plot.name),
      onHoldUntil: plot.onHoldUntil?.toISOString() ?? null, price: plot.price && { value: decimalOf(plot.price.amount), currency: plot.price.currency, unit: plot.price.unit, asOf: plot.price.asOf },
      permittedUse: textsOf(plot.permittedUse), notes: textsOf(plot.notes), source: sourceOf(plot.sourceId),
      utilities: plot.utilities.map((utility) => ({ ...utility, confirmedBy: textsOf(utility.confirmedBy), note: textsOf(utility.note), source: sourceOf(utility.sourceId) })),
    }),
  )
}
