import { integer, numeric, pgTable, text } from 'drizzle-orm/pg-core'
import { localized } from './columns'
import { sources } from './sources'

/** A dated headline figure of the region. */
export const indicators = pgTable('indicators', {
  id: text().primaryKey(),
  label: localized('label').notNull(),
  value: numeric({ precision: 20, scale: 4 }).notNull(),
  /** `USD`, `KZT`, `projects`, `jobs`, `zones`, `plants`. */
  unit: text().notNull(),
  asOf: text('as_of').notNull(),
  sourceId: text('source_id').notNull().references(() => sources.id),
  position: integer().notNull(),
})
