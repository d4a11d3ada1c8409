import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { eois } from './eois'

/** Warnings and nudges that were given for a case, each once. `cause` tells one occasion from the next, as the id of the event that started it. */
export const eoiNotices = pgTable(
  'eoi_notices',
  {
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    /** `half-first`, `over-substantive`, `nudge-7` … */
    kind: text().notNull(),
    cause: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eoiId, table.kind, table.cause] })],
)
