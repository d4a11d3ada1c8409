import { boolean, check, index, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { figureKinds } from '@/lib/projects/stages'
import { instant, localized } from './columns'
import { projects } from './projects'
import { sources } from './sources'

/**
 * One stated value of a project with its source and date. A changed figure is a new row and the old one is
 * retired, so the history of values is kept.
 */
export const figures = pgTable(
  'figures',
  {
    id: uuid().primaryKey().defaultRandom(),
    projectId: text('project_id').notNull().references(() => projects.id),
    kind: text({ enum: figureKinds }).notNull(),
    /** Full units (dollars, not thousands), as a decimal. */
    value: numeric({ precision: 20, scale: 4 }).notNull(),
    /** ISO 4217 for amounts, else `jobs` or `ha`. */
    unit: text().notNull(),
    /** What exactly the source says this value is. */
    note: localized('note'),
    sourceId: text('source_id').notNull().references(() => sources.id),
    /** YYYY, YYYY-MM or YYYY-MM-DD; null when the source has no date. */
    asOf: text('as_of'),
    /** The one amount that rows and cards show: set only where the sources agree on one. */
    headline: boolean().notNull().default(false),
    /** The source was attributed from the record as a whole; an editor must confirm it. */
    verify: boolean().notNull().default(false),
    /** When an editor last read the source again and confirmed the value; null when nobody has since it was entered. */
    confirmedAt: instant('confirmed_at'),
    position: integer().notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** When a newer value replaced this one; null while it is shown. */
    retiredAt: instant('retired_at'),
  },
  (table) => [
    index().on(table.projectId),
    check('figures_value_not_negative', sql`${table.value} >= 0`),
  ],
)
