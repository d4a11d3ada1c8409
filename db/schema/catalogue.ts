import { sql } from 'drizzle-orm'
import { bigint, boolean, check, integer, pgTable } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** One row: raised by every change that public pages show. The front keeps pages under it. */
export const catalogue = pgTable(
  'catalogue',
  {
    id: integer().primaryKey().default(1),
    version: bigint({ mode: 'number' }).notNull().default(1),
    /** When the region's facts were loaded; null in an empty database. */
    factsLoadedAt: instant('facts_loaded_at'),
    /** The sample world was loaded into this database; every page says so. */
    sampleWorld: boolean('sample_world').notNull().default(false),
  },
  (table) => [check('catalogue_one_row', sql`${table.id} = 1`)],
)
