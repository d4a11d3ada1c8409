import { pgTable, text } from 'drizzle-orm/pg-core'
import { sourceKinds } from '@/lib/sources/kinds'
import { lifecycle } from './columns'

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
