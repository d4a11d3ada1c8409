import type { UtilityKind } from './kinds'
import { monthsUntil } from './months'
import type { Plot, PlotUtility } from './record'

/** Networks that every plant waits for, as far as the plot has them. Heat, fibre and rail count when somebody asks for them. */
export const awaited: readonly UtilityKind[] = ['power', 'gas', 'water_drinking', 'water_technical', 'sewer', 'road']

/** One network and the whole months until it works; null when its date is unknown or has passed without the work being done. */
export type ReadyItem = { kind: UtilityKind; months: number | null }

export type Readiness = {
  /** Months to the first product: the longest wait plus the building. Null when one part of it is unknown. */
  months: number | null
  /** What is known for sure when `months` is null: it will take at least so long. */
  atLeast: number
  /** The longest known wait for a network. */
  wait: number
  /** Months of building of the plot's class; null when the class is unknown. */
  building: number | null
  /** What decides the number: the network waited for longest, or the building when all networks work. */
  decides: UtilityKind | 'building'
  items: ReadyItem[]
  /** Parts whose time is unknown. */
  unknown: (UtilityKind | 'building')[]
}

/**
 * Months to first production: the latest of the networks' readiness dates plus the months of the build class. `counted` are the networks that are
 * waited for; those of which the plot says nothing are left out, power apart, without which nothing is made. What is unknown makes the sum
 * unknown and is named. `today` is YYYY-MM-DD in Turkistan.
 */
export function readiness(plot: Pick<Plot, 'utilities' | 'buildMonths'>, today: string, counted: readonly UtilityKind[] = awaited): Readiness {
  const items = plot.utilities.filter(({ kind }) => counted.includes(kind)).map((utility) => ({ kind: utility.kind, months: monthsToConnection(utility, today) }))
  const unknown: (UtilityKind | 'building')[] = items.filter(({ months }) => months === null).map(({ kind }) => kind)
  if (counted.includes('power') && !items.some(({ kind }) => kind === 'power')) unknown.unshift('power')
  if (plot.buildMonths === null) unknown.push('building')
  const wait = Math.max(0, ...items.map(({ months }) => months ?? 0))
  const atLeast = wait + (plot.buildMonths ?? 0)
  const last = wait > 0 ? items.find(({ months }) => months === wait) : undefined
  return { months: unknown.length > 0 ? null : atLeast, atLeast, wait, building: plot.buildMonths, decides: last?.kind ?? 'building', items, unknown }
}

/** Months until the network works; null when that is unknown. */
function monthsToConnection({ state, readyOn }: PlotUtility, today: string): number | null {
  if (state === 'built') return 0
  return readyOn === null ? null : (monthsUntil(readyOn, today) ?? null)
}

/** How soon a plot can work, as facets name it: at once, within six months, within twelve, later. */
export const bands = ['now', '6', '12', 'later'] as const
export type Band = (typeof bands)[number]
/** The first band that months fall into; undefined when they are unknown. */
export const bandOf = (months: number | null): Band | undefined => (months === null ? undefined : months === 0 ? 'now' : months <= 6 ? '6' : months <= 12 ? '12' : 'later')
/** Whether months lie within a band: six months include what works now, twelve include both; later is only later. */
export const within = (months: number | null, band: Band): boolean => months !== null && (band === 'later' ? months > 12 : months <= { now: 0, '6': 6, '12': 12 }[band])
