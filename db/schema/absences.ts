import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { users } from './users'

/** Days on which an officer is away, and who stands in. */
export const absences = pgTable(
  'absences',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    /** YYYY-MM-DD in Turkistan, both included. */
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Officer of a unit they share; null when nobody stands in. */
    deputyId: text('deputy_id').references(() => users.id),
    createdBy: text('created_by').notNull().references(() => users.id),
    at: instant('at').notNull(),
  },
  (table) => [index().on(table.userId, table.untilDay)],
)
