import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { units } from './units'

/** Digests that were made, also those that had nothing to say: one a unit and day. */
export const unitDigests = pgTable(
  'unit_digests',
  {
    unitId: text('unit_id').notNull().references(() => units.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['daily', 'weekly'] }).notNull(),
    /** YYYY-MM-DD in Turkistan. */
    day: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.kind, table.day] })],
)
