import { readDecimal } from '../decimal'
import type { Locale, Localized } from '../locales'
import { optionalTexts, typedTexts } from '../localized-fields'
import { currencies } from '../projects/stages'
import { isAfter, isStatedDate } from '../stated-date'
import { type FieldErrors, type Typed, typedValue } from '../typed-form'
import { type EditableNetwork, fieldsOfNetwork, networkControl, plotTexts, type PlotValues } from './editable'
import { buildClasses, hallConditions, plotKinds, plotStatuses, type Polygon, priceUnits, tenures, utilityKinds, utilityStates } from './kinds'

/** A network as the form gives it; who confirmed is one text in the language of the form. */
export type TypedNetwork = Omit<EditableNetwork, 'held' | 'confirmedBy'> & { confirmedBy: string }

/** Reads the form of a plot: values in their stored form, its networks (those with a state), and an error code by control. `today` is YYYY-MM-DD. */
export function readPlot(typed: Typed, today: string): { values: PlotValues; networks: TypedNetwork[]; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const read = readers(typed, errors, today)
  const texts = (name: keyof typeof plotTexts): Localized | null => {
    const parsed = optionalTexts(plotTexts[name]).safeParse(typedTexts(typed, name))
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues) errors[`${name}-${String(path[0])}`] = message
    return null
  }
  const divisible = read.choice('divisible', ['yes', 'no', 'unknown'] as const)
  const values: PlotValues = {
    kind: read.choice('plotKind', plotKinds) ?? 'plot', status: read.choice('status', plotStatuses) ?? 'free', statusAsOf: read.date('statusAsOf'), name: texts('name'), permittedUse: texts('permittedUse'), notes: texts('notes'),
    areaHa: read.amount('areaHa'), divisible: divisible === 'yes' ? true : divisible === 'no' ? false : null, smallestPartHa: read.amount('smallestPartHa'), tenure: read.choice('tenure', tenures),
    price: read.money('price'), priceCurrency: read.choice('priceCurrency', currencies), priceUnit: read.choice('priceUnit', priceUnits), priceAsOf: read.date('priceAsOf'), buildClass: read.choice('buildClass', buildClasses),
    floorM2: read.amount('floorM2'), clearHeightM: read.amount('clearHeightM'), floorLoad: read.amount('floorLoad'), craneT: read.amount('craneT', true), docks: read.amount('docks', true), condition: read.choice('condition', hallConditions),
    shape: readShape(typedValue(typed, 'shape'), errors),
  }
  for (const name of ['plotKind', 'status']) if (!typedValue(typed, name)) errors[name] ??= 'choose'
  if (values.docks !== null && !Number.isInteger(values.docks)) errors.docks ??= 'whole-number'
  // A price is nothing without its currency and what it is for; without a price these say nothing.
  if (values.price === null) Object.assign(values, { priceCurrency: null, priceUnit: null, priceAsOf: null })
  else for (const name of ['priceCurrency', 'priceUnit'] as const) if (values[name] === null) errors[name] ??= 'choose'
  return { values, networks: readNetworks(typed, read, errors), errors }
}

function readNetworks(typed: Typed, read: ReturnType<typeof readers>, errors: FieldErrors): TypedNetwork[] {
  return utilityKinds.flatMap((kind): TypedNetwork[] => {
    const control = (field: Parameters<typeof networkControl>[1]) => networkControl(kind, field)
    const state = read.choice(control('state'), utilityStates)
    if (!state) {
      if (fieldsOfNetwork(kind).some((field) => field !== 'state' && !['', '0'].includes(typedValue(typed, control(field))))) errors[control('state')] ??= 'choose'
      return []
    }
    const capacity = read.amount(control('capacity'), true)
    const promised = read.amount(control('promised'), true) ?? 0
    if (capacity !== null && promised > capacity) errors[control('promised')] ??= 'above-capacity'
    const confirmedOn = read.date(control('confirmedOn'))
    return [{ kind, state, capacity, promised, voltageKv: read.amount(control('voltageKv')), distanceM: read.amount(control('distanceM'), true), readyOn: state === 'built' ? null : read.date(control('readyOn'), true), confirmedOn, confirmedBy: typedValue(typed, control('confirmedBy')).slice(0, 200) }]
  })
}

const readers = (typed: Typed, errors: FieldErrors, today: string) => ({
  choice: <T extends string>(name: string, all: readonly T[]): T | null => {
    const value = typedValue(typed, name)
    const found = all.find((one) => one === value)
    if (value && !found) errors[name] = 'choose'
    return found ?? null
  },
  amount: (name: string, zero = false): number | null => {
    const value = typedValue(typed, name)
    if (!value) return null
    const number = Number(readDecimal(value) ?? Number.NaN)
    if (Number.isNaN(number) || number >= 1e9 || (!zero && number === 0)) errors[name] = 'number'
    return Number.isNaN(number) ? null : number
  },
  money: (name: string): string | null => {
    const value = typedValue(typed, name)
    const decimal = value ? readDecimal(value) : null
    if (decimal === undefined || (decimal && decimal.length > 15)) errors[name] = 'number'
    return decimal ?? null
  },
  date: (name: string, future = false): string | null => {
    const value = typedValue(typed, name)
    if (value && !isStatedDate(value)) errors[name] = 'date'
    else if (value && !future && isAfter(value, today)) errors[name] = 'date-future'
    return value || null
  },
})

/** A GeoJSON polygon in WGS 84, each ring closed and of at least three corners. */
function readShape(text: string, errors: FieldErrors): Polygon | null {
  if (!text) return null
  try {
    const { type, coordinates } = JSON.parse(text) as { type?: unknown; coordinates?: unknown }
    if (type === 'Polygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isRing) && text.length < 20_000) return { type, coordinates: coordinates as Polygon['coordinates'] }
  } catch {
    // Said below, as for every other text that is no polygon.
  }
  errors.shape = 'polygon'
  return null
}

const isRing = (ring: unknown): boolean => Array.isArray(ring) && ring.length >= 4 && ring.every(isPoint) && String(ring[0]) === String(ring.at(-1))
const isPoint = (point: unknown): boolean => Array.isArray(point) && point.length === 2 && point.every((degrees) => typeof degrees === 'number') && Math.abs(point[0] as number) <= 180 && Math.abs(point[1] as number) <= 90

const code = /^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/

/** Reads the form that starts a plot: its site, code and kind. */
export function readNewPlot(typed: Typed): { siteId: string; code: string; kind: (typeof plotKinds)[number]; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const kind = plotKinds.find((one) => one === typedValue(typed, 'plotKind'))
  if (!typedValue(typed, 'siteId')) errors.siteId = 'choose'
  if (!code.test(typedValue(typed, 'code'))) errors.code = 'plot-code'
  if (!kind) errors.plotKind = 'choose'
  return { siteId: typedValue(typed, 'siteId'), code: typedValue(typed, 'code'), kind: kind ?? 'plot', errors }
}

/** A text of one language put into a text of four. */
export function withText(texts: Localized | null, locale: Locale, text: string): Localized | null {
  const { [locale]: _former, ...others } = texts ?? {}
  const all = text ? { ...others, [locale]: text } : others
  return Object.keys(all).length > 0 ? all : null
}
