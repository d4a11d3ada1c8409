import type { Locale, Localized } from '../locales'
import { controlsOfTexts } from '../localized-fields'
import type { Controls } from '../projects/conflict'
import { type BuildClass, type HallCondition, type PlotKind, type PlotStatus, type Polygon, type PriceUnit, type Tenure, type UtilityKind, utilityKinds, type UtilityState, utilityUnits } from './kinds'

/** A network as its editors see it: `promised` by contracts, `held` by the soft hold. */
export type EditableNetwork = {
  kind: UtilityKind
  state: UtilityState
  capacity: number | null
  promised: number
  held: number
  voltageKv: number | null
  distanceM: number | null
  readyOn: string | null
  confirmedOn: string | null
  confirmedBy: Localized | null
}

/** What an editor changes of a plot. Quantities as in `db/schema/plots.ts`. */
export type PlotValues = {
  kind: PlotKind
  name: Localized | null
  status: PlotStatus
  statusAsOf: string | null
  areaHa: number | null
  shape: Polygon | null
  divisible: boolean | null
  smallestPartHa: number | null
  tenure: Tenure | null
  price: string | null
  priceCurrency: 'USD' | 'CNY' | 'EUR' | 'KZT' | null
  priceUnit: PriceUnit | null
  priceAsOf: string | null
  permittedUse: Localized | null
  buildClass: BuildClass | null
  floorM2: number | null
  clearHeightM: number | null
  floorLoad: number | null
  craneT: number | null
  docks: number | null
  condition: HallCondition | null
  notes: Localized | null
}
export type EditablePlot = PlotValues & { id: string; siteId: string; code: string; siteName: Localized; version: number; sourceId: string | null; onHoldUntil: Date | null; sample: boolean; networks: EditableNetwork[] }

/** What is asked of each network, in the order of the form. */
export const networkFields = ['state', 'capacity', 'promised', 'voltageKv', 'distanceM', 'readyOn', 'confirmedOn', 'confirmedBy'] as const
export type NetworkField = (typeof networkFields)[number]
/** Name of the control of one field of a network. */
export const networkControl = (kind: UtilityKind, field: NetworkField): string => `${kind}-${field}`
/** The fields that make sense for a network. */
export const fieldsOfNetwork = (kind: UtilityKind): NetworkField[] =>
  networkFields.filter((field) => (field === 'voltageKv' ? kind === 'power' : field === 'capacity' || field === 'promised' ? utilityUnits[kind] !== null : true))

/** Texts of a plot and the longest each may be. */
export const plotTexts = { name: 140, permittedUse: 300, notes: 600 } as const
/** Every other field of the plot itself, in the order of the form. */
export const plotFacts = ['plotKind', 'status', 'statusAsOf', 'areaHa', 'divisible', 'smallestPartHa', 'tenure', 'price', 'priceCurrency', 'priceUnit', 'priceAsOf', 'buildClass', 'floorM2', 'clearHeightM', 'floorLoad', 'craneT', 'docks', 'condition', 'shape'] as const

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** What the controls of the form hold for a stored plot. Who confirmed is shown in the language of the page. */
export function controlsOfPlot(plot: EditablePlot, locale: Locale): Controls {
  const controls: Controls = {
    plotKind: plot.kind, divisible: plot.divisible === null ? 'unknown' : plot.divisible ? 'yes' : 'no', shape: plot.shape ? JSON.stringify(plot.shape) : '', price: plot.price === null ? '' : plot.price.replace(/\.?0+$/, ''),
  }
  for (const name of plotFacts) if (!(name in controls)) controls[name] = text(plot[name as keyof PlotValues])
  for (const name of Object.keys(plotTexts) as (keyof typeof plotTexts)[]) Object.assign(controls, controlsOfTexts(name, plot[name]))
  for (const kind of utilityKinds) {
    const network = plot.networks.find((one) => one.kind === kind)
    for (const field of fieldsOfNetwork(kind)) controls[networkControl(kind, field)] = field === 'confirmedBy' ? (network?.confirmedBy?.[locale] ?? '') : text(network?.[field])
  }
  return controls
}
