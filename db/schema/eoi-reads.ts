import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { eois } from './eois'
import { users } from './users'

/** Up to which version of a case a person has read it, on either side. Gives no right to read. */
export const eoiReads = pgTable(
  'eoi_reads',
  {
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.eoiId] })],
)
