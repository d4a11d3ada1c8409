import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { users } from './users'

/** Requests of people to have their data erased, what was done, and what the law keeps. */
export const erasures = pgTable('erasures', {
  id: uuid().primaryKey().defaultRandom(),
  userId: text('user_id').notNull().references(() => users.id),
  requestedAt: instant('requested_at').notNull(),
  doneAt: instant('done_at'),
  /** Tables and rows that were cleared and kept, with the reason: no personal data. */
  outcome: jsonb().$type<{ erased: string[]; kept: { what: string; reason: string }[] }>(),
})
