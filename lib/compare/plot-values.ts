import type { Localized } from '../locales'
import { openStatuses } from '../plots/kinds'
import { readiness } from '../plots/readiness'
import type { Plot, PlotUtility } from '../plots/record'
import type { Named } from '../projects/record'
import type { SourceRef } from '../sources/evidence'
import type { Values } from './differences'

/** What a comparison needs of a plot or hall. */
export type ComparedPlot = Plot & { districts: Named[]; sources: ReadonlyMap<string, SourceRef> }

const measured = (value: number | null, unit: string): string | null => (value === null ? null : `${unit} ${value}`)
/** A text is the same when it says the same in every language. */
const wording = (text: Localized | null): string | null => (text && Object.keys(text).length > 0 ? JSON.stringify(Object.entries(text).sort()) : null)
const network = ({ state, readyOn, capacity, free, distanceM }: PlotUtility): string => [state, state === 'built' ? null : readyOn, capacity, free, distanceM].join(' | ')

/** The newest date that stands behind what is shown of a plot; null when none is dated. */
export const newestPlotDate = ({ statusAsOf, price, utilities, sources }: Pick<ComparedPlot, 'statusAsOf' | 'price' | 'utilities' | 'sources'>): string | null =>
  [statusAsOf, price?.asOf ?? null, ...utilities.map(({ confirmedOn }) => confirmedOn), ...[...sources.values()].map(({ date }) => date)].filter((date) => date !== null).sort().at(-1) ?? null

/** A plot or hall in the rows of a comparison. Rows of halls do not apply to land, nor months to what is not offered. `today` is YYYY-MM-DD. */
export function plotValues(plot: ComparedPlot, today: string): Values {
  const { months } = readiness(plot, today)
  return {
    area: measured(plot.areaHa, 'ha'),
    status: plot.status,
    months: openStatuses.includes(plot.status) ? measured(months, 'months') : undefined,
    site: plot.site.id,
    districts: plot.districts.length > 0 ? plot.districts.map(({ id }) => id).sort().join(', ') : null,
    ...networks(plot),
    tenure: plot.tenure,
    price: plot.price && `${plot.price.unit} ${plot.price.currency} ${plot.price.amount}`,
    use: wording(plot.permittedUse),
    divisible: plot.divisible === null ? null : `${plot.divisible} ${plot.smallestPartHa ?? ''}`,
    class: plot.buildClass,
    ...(plot.kind === 'hall' && {
      floor: measured(plot.floorM2, 'm2'), height: measured(plot.clearHeightM, 'm'), load: measured(plot.floorLoad, 't/m2'), crane: measured(plot.craneT, 't'),
      docks: measured(plot.docks, 'docks'), condition: plot.condition,
    }),
    updated: newestPlotDate(plot),
  }
}

function networks({ utilities }: ComparedPlot): Values {
  const none: Values = { power: null, gas: null, water_drinking: null, water_technical: null, sewer: null, heat: null, fibre: null, road: null, rail: null }
  return { ...none, ...Object.fromEntries(utilities.map((utility) => [utility.kind, network(utility)])) }
}
