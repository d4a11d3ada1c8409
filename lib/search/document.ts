import type { Locale, Localized } from '@/lib/locales'
import type { Piece } from './highlight'
import type { IndexedText } from './text-index'

/** Kinds of records that search finds, in the order in which its page lists them. */
export const documentTypes = ['project', 'site', 'plot', 'company', 'agreement', 'event', 'incentive'] as const
export type DocumentType = (typeof documentTypes)[number]

/** One record as search knows it: what it is found by, and what its result shows. */
export type SearchDocument = {
  type: DocumentType
  /** Public slug; of a plot `SITE/CODE`. */
  slug: string
  title: Localized
  /** A company's name in its own script. */
  native?: string | null
  summary: Localized | null
  sample: boolean
  texts: readonly IndexedText[]
}

/** A text of a result, cut into matched and other pieces, in the language it is really in. */
export type ShownText = { pieces: Piece[]; lang: Locale }

export type SearchResult = {
  type: DocumentType
  slug: string
  title: ShownText
  /** A company's name in its own script. */
  native: string | null
  summary: ShownText | null
  /** Where the match stands when neither title nor summary show it: another language, a partner, a place. */
  elsewhere: ShownText | null
  sample: boolean
}
