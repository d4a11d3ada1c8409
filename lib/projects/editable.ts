import type { Locale, Localized } from '@/lib/locales'
import type { LanguageState } from './completeness'
import type { FigureKind, Stage } from './stages'

/** A project in the list of the editors. */
export type EditableRow = { id: string; code: string; name: Localized; stage: Stage; updatedAt: Date; toConfirm: number; languages: Record<Locale, LanguageState> }

/** A figure as its editors see it; `retiredAt` is set once another value or none is shown in its place. */
export type EditableFigure = {
  id: string
  kind: FigureKind
  value: string
  unit: string
  note: Localized | null
  asOf: string | null
  headline: boolean
  verify: boolean
  retiredAt: Date | null
  source: { id: string; title: string; publisher: string; date: string | null; kind: string }
}

export type Choice = { id: string; name: Localized }
export type EditingChoices = { sectors: Choice[]; sites: Choice[]; districts: Choice[] }
export type SourceOption = { id: string; title: string; publisher: string; date: string | null }
