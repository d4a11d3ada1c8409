import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { JobRun } from '@/lib/operations/job-run'
import { instant } from './columns'

/** Running portals, each telling every half minute that it lives; what has been silent for a day is forgotten. */
export const instances = pgTable(
  'instances',
  {
    /** Made at each start. */
    id: uuid().primaryKey(),
    /** Name of the machine or container. */
    host: text().notNull(),
    /** Version of the portal and its build. */
    version: text().notNull(),
    /** Version of Node.js. */
    node: text().notNull(),
    startedAt: instant('started_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    /** Set when it ended as it should. */
    stoppedAt: instant('stopped_at'),
    jobs: jsonb().$type<JobRun[]>().notNull(),
  },
  (table) => [index().on(table.seenAt)],
)
