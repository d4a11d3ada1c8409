import { controlsOfTexts } from '@/lib/localized-fields'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import type { EditableFigure } from './editable'
import { fullValue, readFigure, unitOf } from './figure-fields'
import { type FigureKind, figureKinds } from './stages'

/** What the form of a figure shows. */
export type FigureEditing = {
  controls: Record<string, string>
  errors: FieldErrors
  /** What readers would see of the value that was typed, when it can be read. */
  preview?: { kind: FigureKind; value: string; unit: string }
  kept: boolean
}

const names = ['kind', 'value', 'scale', 'currency', 'note-kk', 'note-ru', 'note-en', 'note-zh', 'asOf', 'headline', 'sourceId', 'newTitle', 'newPublisher', 'newDate', 'newKind', 'newLanguage', 'newUrl']

/** The form of a figure: empty, as the figure that it replaces, or as typed when it was refused or only looked at. */
export function figureEditing(figure: EditableFigure | undefined, kept: Typed | undefined, today: string): FigureEditing {
  if (!kept) return { controls: figure ? controlsOfFigure(figure) : { kind: 'amount', scale: 'one', currency: 'USD' }, errors: {}, kept: false }
  const controls = Object.fromEntries(names.map((name) => [name, typedValue(kept, name)]))
  const kind = figureKinds.find((name) => name === controls.kind)
  const value = kind && fullValue(controls.value ?? '', controls.scale || 'one', kind)
  return { controls, errors: readFigure(kept, today).errors, preview: kind && value ? { kind, value, unit: unitOf(kind, controls.currency ?? '') } : undefined, kept: true }
}

const controlsOfFigure = ({ kind, value, unit, note, asOf, headline, source }: EditableFigure): Record<string, string> => ({
  kind, value: plain(value), scale: 'one', currency: kind === 'amount' ? unit : '', asOf: asOf ?? '', headline: headline ? 'yes' : '', sourceId: source.id, ...controlsOfTexts('note', note),
})

/** "140700000.0000" as people type it: groups of three digits, no empty places. */
function plain(value: string): string {
  const [whole = '', fraction = ''] = value.split('.')
  const rest = fraction.replace(/0+$/, '')
  return whole.replace(/\B(?=(\d{3})+$)/g, ' ') + (rest && `.${rest}`)
}
