import { bigserial, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, localized } from './columns'
import { users } from './users'

/** Days that differ from the Monday-to-Friday week: public holidays and moved days. Editable. */
export const calendarDays = pgTable('calendar_days', {
  /** YYYY-MM-DD in Turkistan. */
  day: text().primaryKey(),
  kind: text({ enum: ['holiday', 'working'] }).notNull(),
  name: localized('name').notNull(),
})

/** How often the calendar of a year was saved. A form made from an older state is refused. */
export const calendarYears = pgTable('calendar_years', {
  year: integer().primaryKey(),
  version: integer().notNull(),
  at: instant('at').notNull(),
  userId: text('user_id').references(() => users.id),
})

/**
 * What a day was before and after it was changed. Append-only: a promise that was met keeps the calendar of its moment,
 * which is computed from these rows. A null kind is a day like its weekday.
 */
export const calendarChanges = pgTable('calendar_changes', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: instant('at').notNull(),
  /** YYYY-MM-DD in Turkistan. */
  day: text().notNull(),
  before: text({ enum: ['holiday', 'working'] }),
  after: text({ enum: ['holiday', 'working'] }),
})
