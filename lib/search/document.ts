import type { Localized } from '@/lib/locales'
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
