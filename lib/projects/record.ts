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
  /** The date is the one that the figure is stated for, where that is known. */
  source: SourceRef
  /** The day in Turkistan on which an editor last read the source again. */
  confirmedOn?: string | null
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

export type SourcedText = { text: Localized; sourceId: string }
/** Something that happened; the date is null when the source gives none. */
export type DatedEvent = SourcedText & { date: string | null }
export type NamedPartner = { name: string; nameText?: Localized; country: string; companyId: string | null; company: { nativeName: string | null; role: Localized | null } | null }
/** Sources of a page by id, to look up what figures, statements and events cite. */
export type Sources = ReadonlyMap<string, SourceRef>
