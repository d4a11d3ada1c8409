import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { lifecycle } from './columns'
import type { Answers } from './eois'
import { users } from './users'

/** What an investor said about the company and themself in the last inquiry, to begin the next one with. */
export const investorProfiles = pgTable('investor_profiles', {
  userId: text('user_id').primaryKey().references(() => users.id, { onDelete: 'cascade' }),
  answers: jsonb().$type<Answers>().notNull(),
  ...lifecycle,
})
