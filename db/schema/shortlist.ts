import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { plots } from './plots'
import { projects } from './projects'
import { users } from './users'

/** Projects and plots that an investor keeps on the account. Read by nobody else. */
export const shortlistItems = pgTable(
  'shortlist_items',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    projectId: text('project_id').references(() => projects.id),
    plotId: text('plot_id').references(() => plots.id),
    addedAt: instant('added_at').notNull(),
    /** Among items that were added together. */
    position: integer().notNull(),
  },
  (table) => [
    unique('shortlist_items_project_once').on(table.userId, table.projectId),
    unique('shortlist_items_plot_once').on(table.userId, table.plotId),
    check('shortlist_items_one_subject', sql`(${table.projectId} is null) <> (${table.plotId} is null)`),
  ],
)
