import { readDecimal } from '../decimal'
import { openStatuses, type PlotStatus, plotStatuses, type UtilityState, utilityStates } from './kinds'
import { type Band, bands, readiness, within } from './readiness'
import { type Plot, utilityOf } from './record'

/** What a plot must have. Empty lists and undefined numbers ask for nothing. */
export type PlotFilters = {
  statuses: PlotStatus[]
  /** Hectares at least. */
  minHa?: number
  /** Free megawatts at least. */
  power?: number
  rail: UtilityState[]
  ready: Band[]
}

type Params = Record<string, string | string[] | undefined>
const all = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat())
const positive = (value: string | string[] | undefined): number | undefined => {
  const number = Number(readDecimal(all(value)[0] ?? '') ?? Number.NaN)
  return number > 0 && number < 1e6 ? number : undefined
}

/** The filters of an address with the keys `status, minHa, power, rail, ready`; what is not known is ignored. */
export const parsePlotFilters = (params: Params): PlotFilters => ({
  statuses: plotStatuses.filter((status) => all(params.status).includes(status)),
  minHa: positive(params.minHa),
  power: positive(params.power),
  rail: utilityStates.filter((state) => all(params.rail).includes(state)),
  ready: bands.filter((band) => all(params.ready).includes(band)),
})

/** The query of an address with these filters. */
export const plotFilterQuery = ({ statuses, minHa, power, rail, ready }: PlotFilters) => ({
  status: statuses.toSorted(), minHa: minHa === undefined ? undefined : String(minHa), power: power === undefined ? undefined : String(power), rail: rail.toSorted(), ready: ready.toSorted(),
})

/** Whether anything is asked of plots. */
export const asksForPlots = ({ statuses, minHa, power, rail, ready }: PlotFilters): boolean => statuses.length + rail.length + ready.length > 0 || minHa !== undefined || power !== undefined

/**
 * Whether the plot meets every filter; without a status only plots that may still be had do. What is unknown meets nothing. `today` is
 * YYYY-MM-DD in Turkistan.
 */
export function plotMatches(plot: Plot, { statuses, minHa, power, rail, ready }: PlotFilters, today: string): boolean {
  if (!(statuses.length > 0 ? statuses : openStatuses).includes(plot.status)) return false
  if (minHa !== undefined && (plot.areaHa ?? 0) < minHa) return false
  if (power !== undefined && (utilityOf(plot, 'power')?.free ?? 0) < power) return false
  const state = utilityOf(plot, 'rail')?.state
  if (rail.length > 0 && !(state && rail.includes(state))) return false
  return ready.length === 0 || ready.some((band) => within(readiness(plot, today).months, band))
}
