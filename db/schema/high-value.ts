import { integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { sectors } from './sectors'
import { users } from './users'

/** What makes an inquiry one of high value: any of the thresholds that are set. One row without a sector is for all of them. */
export const valueThresholds = pgTable('value_thresholds', {
  id: uuid().primaryKey().defaultRandom(),
  /** Null for all sectors. */
  sectorId: text('sector_id').unique().references(() => sectors.id),
  /** US dollars. */
  minAmountUsd: numeric('min_amount_usd'),
  minJobs: integer('min_jobs'),
  version: integer().notNull().default(1),
  updatedBy: text('updated_by').references(() => users.id),
  at: instant('at').notNull(),
})

/** Monthly calculation index of a year in tenge, as the law on the republican budget sets it. */
export const mciValues = pgTable('mci_values', {
  /** First day on which it holds, YYYY-MM-DD. */
  fromDay: text('from_day').primaryKey(),
  tenge: numeric().notNull(),
  /** Where the value was published. */
  sourceUrl: text('source_url'),
  /** Still to be compared with the law. */
  verify: text(),
  updatedBy: text('updated_by').references(() => users.id),
  at: instant('at').notNull(),
})
