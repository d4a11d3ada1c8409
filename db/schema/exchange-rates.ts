import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { users } from './users'

/**
 * Official rates of the tenge. A rate is never changed: one that was entered wrongly is withdrawn and stays in the
 * history, and the day's rate is recorded again.
 */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** ISO 4217, never KZT. */
    currency: text().notNull(),
    /** The rate is for so many units of the currency. */
    units: integer().notNull(),
    /** Tenge for all the units together. */
    kzt: numeric({ precision: 16, scale: 6 }).notNull(),
    /** The day for which the publisher set the rate. */
    date: date({ mode: 'string' }).notNull(),
    publisher: text().notNull(),
    url: text(),
    /** Made up for trying the portal out; shown as such wherever it is used. */
    sample: boolean().notNull().default(false),
    recordedAt: instant('recorded_at').notNull(),
    /** Null for rates that came with the region's facts. */
    recordedBy: text('recorded_by').references(() => users.id),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('exchange_rates_day').on(table.currency, table.date).where(sql`${table.withdrawnAt} is null`),
    check('exchange_rates_positive', sql`${table.kzt} > 0 and ${table.units} > 0`),
    check('exchange_rates_foreign', sql`${table.currency} ~ '^[A-Z]{3}$' and ${table.currency} <> 'KZT'`),
  ],
)
