import { pgTable, text } from 'drizzle-orm/pg-core'
import { lifecycle } from './columns'

export const sourceKinds = ['seed', 'news', 'official', 'reference', 'law', 'law-firm', 'dataset', 'document'] as const

/** A publication or document from which a figure or statement comes. */
export const sources = pgTable('sources', {
  /** Public id in `/{locale}/sources/{id}`; never reused. */
  id: text().primaryKey(),
  title: text().notNull(),
  publisher: text().notNull(),
  /** YYYY, YYYY-MM or YYYY-MM-DD; null when the publication carries no date. */
  date: text(),
  /** BCP 47 language of the publication. */
  language: text().notNull(),
  kind: text({ enum: sourceKinds }).notNull(),
  url: text(),
  /** Remark for editors about how the source was read. Never public. */
  editorNote: text('editor_note'),
  ...lifecycle,
})
