import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { users } from './users'

/**
 * Boundaries of the region imported by an admin, in place of the outline drawn by hand. Each import is a row: drafts wait
 * for a look, at most one is shown, former ones stay.
 */
export const regionBoundaries = pgTable(
  'region_boundaries',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The file as it came: a GeoJSON object, WGS 84. */
    geojson: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Whose data it is and under which licence, as it must be shown under the map. */
    attribution: text().notNull(),
    /** Path data in units of the map (lib/region-map.ts): the region's rim, closed. */
    rim: text().notNull(),
    /** Path data of the borders inside the region; empty when the file has one area only. */
    borders: text().notNull(),
    /** How many areas the file has. */
    areas: integer().notNull(),
    importedAt: instant('imported_at').notNull(),
    importedBy: text('imported_by').notNull().references(() => users.id),
    /** When it came onto the public map; null for a draft. */
    publishedAt: instant('published_at'),
    /** When another outline took its place; null while it is shown. */
    retiredAt: instant('retired_at'),
  },
  (table) => [uniqueIndex('region_boundaries_one_shown').on(sql`(${table.publishedAt} is not null)`).where(sql`${table.publishedAt} is not null and ${table.retiredAt} is null`)],
)
