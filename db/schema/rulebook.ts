import { sql } from 'drizzle-orm'
import { check, integer, pgTable, uuid } from 'drizzle-orm/pg-core'

/**
 * One row: the edition of all that an inquiry is judged by when it is sent. Triggers give it a new one at the end of each transaction
 * that changes units, routing rules, sites, the calendar, rates or thresholds (migration 0028); whoever holds the same edition need not read them again.
 */
export const rulebook = pgTable('rulebook', { id: integer().primaryKey().default(1), edition: uuid().notNull().defaultRandom() }, (table) => [check('rulebook_one_row', sql`${table.id} = 1`)])
