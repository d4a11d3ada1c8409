import type { Localized } from '../locales'
import type { Currency } from '../projects/stages'
import type { BuildClass, HallCondition, PlotKind, PlotStatus, Polygon, PriceUnit, Tenure, UtilityKind, UtilityState, UtilityUnit } from './kinds'

/** One network at a plot. Quantities are in `unit`; null means that the sources do not say. */
export type PlotUtility = {
  kind: UtilityKind
  /** Null for road and rail, which have nothing to count. */
  unit: UtilityUnit | null
  capacity: number | null
  /** Given away: by contracts and by the plot's soft hold together. */
  promised: number
  /** The part of `promised` that the plot's soft hold keeps, and its end frees. */
  held: number
  /** Capacity less promises; null when the capacity is unknown. Never negative. */
  free: number | null
  /** Power: kilovolts. */
  voltageKv: number | null
  /** Metres from the plot's edge to the connection point. */
  distanceM: number | null
  state: UtilityState
  /** When it works, if it does not yet: YYYY, YYYY-MM or YYYY-MM-DD. */
  readyOn: string | null
  /** YYYY-MM-DD. */
  confirmedOn: string | null
  confirmedBy: Localized | null
  sourceId: string | null
  note: Localized | null
}

/** A plot or hall as public pages, the API, comparison and search show it. Null means that the sources do not say. */
export type Plot = {
  /** `SITE/CODE`. */
  id: string
  site: { id: string; name: Localized }
  code: string
  kind: PlotKind
  name: Localized | null
  areaHa: number | null
  shape: Polygon | null
  divisible: boolean | null
  smallestPartHa: number | null
  status: PlotStatus
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  statusAsOf: string | null
  /** When the soft hold ends; null when there is none. */
  onHoldUntil: Date | null
  tenure: Tenure | null
  /** `amount` is a decimal string in full units of `currency`, for one `unit`. */
  price: { amount: string; currency: Currency; unit: PriceUnit; asOf: string | null } | null
  permittedUse: Localized | null
  buildClass: BuildClass | null
  /** Months of building of the class, as admins set them. */
  buildMonths: number | null
  floorM2: number | null
  clearHeightM: number | null
  /** Tonnes per square metre. */
  floorLoad: number | null
  /** Largest crane in tonnes; 0 means none. */
  craneT: number | null
  docks: number | null
  condition: HallCondition | null
  notes: Localized | null
  sourceId: string | null
  sample: boolean
  version: number
  /** In the order of `utilityKinds`, only networks of which something is known. */
  utilities: PlotUtility[]
}

/** The network of a plot, or undefined when nothing is known of it. */
export const utilityOf = (plot: Pick<Plot, 'utilities'>, kind: UtilityKind): PlotUtility | undefined => plot.utilities.find((utility) => utility.kind === kind)

/** Ids of all sources that the plot and its networks cite, without repeats. */
export const plotSourceIds = (plot: Plot): string[] => [...new Set([plot.sourceId, ...plot.utilities.map(({ sourceId }) => sourceId)].filter((id) => id !== null))]
