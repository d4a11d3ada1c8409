import type { Localized } from '../locales'
import type { SourceRef } from '../sources/evidence'
import type { Seeking, Stage, FigureKind } from './stages'

/** One stated value with its source, as pages show it. */
export type Figure = {
  kind: FigureKind
  /** Full units as a decimal string. */
  value: string
  /** ISO 4217 for amounts, else `jobs` or `ha`. */
  unit: string
  note: Localized | null
  headline: boolean
  source: SourceRef
}

export type Named = { id: string; name: Localized }

/** What a row or a card of the catalogue needs of a project. */
export type ProjectRow = {
  slug: string
  name: Localized
  summary: Localized
  sectorId: string
  stage: Stage
  stageAsOf: string | null
  seeks: Seeking | null
  districts: Named[]
  site: Named | null
  figures: Figure[]
  sample: boolean
}
