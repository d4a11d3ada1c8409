import { bigint, bigserial, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** Every backup that was tried; the file itself lies elsewhere. */
export const backups = pgTable(
  'backups',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at').notNull(),
    /** Path on the machine that made it. */
    file: text().notNull(),
    /** Size of the file; null when it failed. */
    bytes: bigint({ mode: 'number' }),
    rows: integer(),
    documents: integer(),
    /** Why it failed; null when it is whole and on disk. */
    error: text(),
  },
  (table) => [index().on(table.finishedAt)],
)
