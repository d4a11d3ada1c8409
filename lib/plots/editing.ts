import { baseControl, readBase } from '../editing'
import type { Locale } from '../locales'
import { mergeTyped } from '../projects/conflict'
import type { Editing } from '../projects/editing'
import { type Typed, typedValue } from '../typed-form'
import { readSource } from '../sources/fields'
import { controlsOfPlot, type EditablePlot } from './editable'
import { readPlot } from './fields'
import { holdErrors } from './rules'

/**
 * A plot as its form shows it: as stored, or, with a `kept` form that was refused, as typed, with the error codes found again
 * and what others saved since merged in.
 */
export function plotEditing(plot: EditablePlot, kept: Typed | undefined, locale: Locale, today: string): Editing {
  const now = controlsOfPlot(plot, locale)
  if (!kept) return { controls: { ...now, sourceId: plot.sourceId ?? '' }, errors: {}, stored: {}, outdated: false, kept: false }
  const typed = Object.fromEntries(Object.keys(now).filter((name) => name in kept).map((name) => [name, typedValue(kept, name)]))
  const merged = mergeTyped(typed, readBase(typedValue(kept, baseControl)), now)
  for (const name of Object.keys(kept)) if (name === 'sourceId' || name.startsWith('new')) merged.controls[name] = typedValue(kept, name)
  const { values, networks, errors } = readPlot(kept, today)
  const source = readSource(kept, today)
  const unsourced = !source.choice && !plot.sourceId && Object.keys(source.errors).length === 0
  return { ...merged, errors: { ...holdErrors(plot, values.status, networks), ...errors, ...source.errors, ...(unsourced && { sourceId: 'source-required' }) }, outdated: Number(typedValue(kept, 'version')) !== plot.version, kept: true }
}
