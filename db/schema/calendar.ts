import { pgTable, text } from 'drizzle-orm/pg-core'
import { localized } from './columns'

/** Days that differ from the Monday-to-Friday week: public holidays and moved days. Editable. */
export const calendarDays = pgTable('calendar_days', {
  /** YYYY-MM-DD in Turkistan. */
  day: text().primaryKey(),
  kind: text({ enum: ['holiday', 'working'] }).notNull(),
  name: localized('name').notNull(),
})
