import type { Localized } from '@/lib/locales'
import type { FigureKind } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'

/** A figure that is or was shown, with what dates it. */
export type KeptFigure = {
  id: string
  kind: FigureKind
  value: string
  unit: string
  note: Localized | null
  source: SourceRef
  asOf: string | null
  confirmedOn: string | null
  /** The day in Turkistan on which it left the page; null while it is shown. */
  retiredOn: string | null
  position: number
}
export type FigureLine = { figure: KeptFigure; earlier: KeptFigure[]; differs: boolean }

/** Amounts stand beside each other in places of their own; of every other kind there is one line. */
const place = ({ kind, position }: KeptFigure): string => (kind === 'amount' ? `amount ${position}` : kind)

/**
 * The shown figures in their order, each with the values that stood in its place before, last first, and whether another
 * source states another value of the same kind and unit; and those that were taken off without a successor.
 */
export function figureLines(figures: readonly KeptFigure[]): { lines: FigureLine[]; removed: KeptFigure[] } {
  const shown = figures.filter(({ retiredOn }) => !retiredOn)
  const retired = figures.filter(({ retiredOn }) => retiredOn).sort((a, b) => b.retiredOn!.localeCompare(a.retiredOn!))
  const places = new Set(shown.map(place))
  const first = new Map(shown.map((figure) => [place(figure), figure.id]).reverse() as [string, string][])
  return {
    lines: shown.map((figure) => ({
      figure,
      earlier: first.get(place(figure)) === figure.id ? retired.filter((one) => place(one) === place(figure)) : [],
      differs: shown.some((other) => other.kind === figure.kind && other.unit === figure.unit && other.source.id !== figure.source.id && Number(other.value) !== Number(figure.value)),
    })),
    removed: retired.filter((figure) => !places.has(place(figure))),
  }
}
