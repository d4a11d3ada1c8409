import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { localized } from './columns'

/** A public office and who was last seen holding it. */
export const offices = pgTable('offices', {
  id: text().primaryKey(),
  office: localized('office').notNull(),
  organisation: localized('organisation').notNull(),
  holder: localized('holder').notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  /** Date of the source that names the holder. */
  asOf: text('as_of'),
  /** Null when it is not known whether the person still holds the office. */
  current: boolean(),
  sourceId: text('source_id').notNull(),
  editorNotes: text('editor_notes'),
  position: integer().notNull(),
})
