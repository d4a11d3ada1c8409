import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { eois } from './eois'
import { users } from './users'

/** People of the same company whom the investor let into a case. */
export const eoiColleagues = pgTable(
  'eoi_colleagues',
  {
    id: uuid().primaryKey().defaultRandom(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    /** Lower case. */
    email: text().notNull(),
    /** Null until the person has signed in with that address. */
    userId: text('user_id').references(() => users.id),
    right: text({ enum: ['read', 'write'] }).notNull(),
    invitedBy: text('invited_by').notNull().references(() => users.id),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [index().on(table.userId), uniqueIndex('eoi_colleagues_one_address').on(table.eoiId, table.email)],
)
