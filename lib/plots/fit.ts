import { openStatuses, type PlotStatus, type UtilityKind } from './kinds'
import { monthsUntil } from './months'
import type { Needs } from './needs'
import { type Readiness, readiness } from './readiness'
import { type Plot, type PlotUtility, utilityOf } from './record'

export type NeedName = keyof Needs

/** How a plot answers one need. Amounts are in the need's unit; `by` counts months. */
export type Check = {
  need: NeedName
  verdict: 'fits' | 'short' | 'unknown'
  /** What there is; null when unknown, and for rail. */
  there: number | null
  wanted: number
  /** How much is missing; 0 unless short. */
  missing: number
  /** The network that answers. */
  network?: PlotUtility
}
export type Fit = { plot: Plot; checks: Check[]; readiness: Readiness; fits: boolean }

const networks: Record<'mw' | 'gas' | 'water' | 'sewer', readonly UtilityKind[]> = { mw: ['power'], gas: ['gas'], water: ['water_drinking', 'water_technical'], sewer: ['sewer'] }
const measured = ['mw', 'gas', 'water', 'sewer'] as const

/**
 * Compares a plot with the needs: what fits, what is short and by how much, what is unknown. Time counts power, the road and the networks
 * that were asked for. `today` is YYYY-MM-DD in Turkistan.
 */
export function fitOf(plot: Plot, needs: Needs, today: string): Fit {
  const time = readiness(plot, today, ['power', 'road', ...measured.flatMap((need) => (needs[need] === undefined ? [] : answering(plot, networks[need])?.kind ?? networks[need][0]!)), ...(needs.rail ? (['rail'] as const) : [])])
  const checks: Check[] = []
  if (needs.ha !== undefined) checks.push(amount('ha', needs.ha, plot.areaHa))
  for (const need of measured) {
    const wanted = needs[need]
    if (wanted === undefined) continue
    const network = answering(plot, networks[need])
    checks.push({ ...amount(need, wanted, network?.free ?? null), network })
  }
  if (needs.rail) {
    const network = utilityOf(plot, 'rail')
    checks.push({ need: 'rail', verdict: network && (network.state === 'built' || network.readyOn) ? 'fits' : 'unknown', there: null, wanted: 1, missing: 0, network })
  }
  if (needs.by !== undefined) checks.push(inTime(time, monthsUntil(needs.by, today) ?? 0))
  return { plot, checks, readiness: time, fits: checks.every(({ verdict }) => verdict === 'fits') }
}

/**
 * Plots that may be had, best first: fewest needs unmet, then fewest unknown, then what can be had at once before what is on hold, then the smallest
 * shortage, the soonest production, and the least land to spare. Equal ones keep their order.
 */
export function rankPlots(plots: readonly Plot[], needs: Needs, today: string): Fit[] {
  return plots
    .filter(({ status }) => openStatuses.includes(status))
    .map((plot) => fitOf(plot, needs, today))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

const statusRank: Partial<Record<PlotStatus, number>> = { free: 0, on_hold: 1, under_application: 2 }

const keyOf = ({ plot, checks, readiness: time }: Fit): number[] => [
  checks.filter(({ verdict }) => verdict === 'short').length,
  checks.filter(({ verdict }) => verdict === 'unknown').length,
  statusRank[plot.status] ?? 3,
  checks.reduce((sum, { missing, wanted }) => sum + missing / wanted, 0),
  time.months ?? Number.MAX_SAFE_INTEGER,
  plot.areaHa ?? Number.MAX_SAFE_INTEGER,
]

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!
  return 0
}

/** Of several networks that serve, the one with most to give; an unknown one only when there is no other. */
const answering = (plot: Plot, kinds: readonly UtilityKind[]): PlotUtility | undefined =>
  plot.utilities.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => (b.free ?? -1) - (a.free ?? -1))[0]

const amount = (need: NeedName, wanted: number, there: number | null): Check => ({
  need, wanted, there, verdict: there === null ? 'unknown' : there >= wanted ? 'fits' : 'short', missing: there === null ? 0 : Math.max(0, Math.round((wanted - there) * 1e4) / 1e4),
})

/** Late for sure is short even where a part of the time is unknown. */
function inTime({ months, atLeast }: Readiness, wanted: number): Check {
  const late = Math.max(0, atLeast - wanted)
  return { need: 'by', verdict: late > 0 ? 'short' : months === null ? 'unknown' : 'fits', there: months, wanted: Math.max(wanted, 1), missing: late }
}
