import { pagesOf } from '@/lib/api/pages'
import { type ApiRecord, records } from '@/lib/api/records'
import { decimalOf, textsOf } from '@/lib/api/values'
import type { Actor } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { type Plot, plotSourceIds } from '@/lib/plots/record'
import { citedSources } from './api-sources'
import { findPlot, listPlots } from './plots'
import { listSites } from './sites'

/** Ids (`SITE/CODE`) of plots and halls on sites of the given types and districts, with one of the given statuses; unknown values filter nothing. */
export async function listPlotIds(actor: Actor, given: Record<string, string[]>): Promise<string[]> {
  const [plots, sites] = await Promise.all([listPlots(actor), listSites(actor)])
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  const wanted = (key: string, known: readonly string[]) => (given[key] ?? []).filter((value) => known.includes(value))
  const types = wanted('type', sites.map(({ type }) => type))
  const districts = wanted('district', sites.flatMap(({ districtIds }) => districtIds))
  const statuses = wanted('status', plots.map(({ status }) => status))
  const fits = ({ site, status }: Plot): boolean => {
    const found = siteOf.get(site.id)
    return (types.length === 0 || types.includes(found?.type ?? '')) && (districts.length === 0 || districts.some((id) => found?.districtIds.includes(id))) && (statuses.length === 0 || statuses.includes(status))
  }
  return plots.filter(fits).map(({ id }) => id)
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
