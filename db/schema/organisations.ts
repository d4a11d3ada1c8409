import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, lifecycle } from './columns'
import { users } from './users'

/** A company that asks, as its own inquiries name it. Not the register of investors: that is `companies`. */
export const organisations = pgTable(
  'organisations',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** As typed in the first inquiry. */
    name: text().notNull(),
    /** The name without legal form, case and signs, for comparing. */
    nameKey: text('name_key').notNull(),
    /** What similar names share at least one of (`blocksOf` of lib/organisations/name.ts), for finding them. */
    nameBlocks: text('name_blocks').array().notNull().default([]),
    /** By which rules key and blocks were made (`nameRules` there); older ones are made again at the start. */
    nameRules: integer('name_rules').notNull().default(0),
    /** ISO 3166-1 alpha-2. */
    country: text(),
    /** BIN, Unified Social Credit Code or another number, in normal form; null when none was given. */
    registration: text(),
    /** Domain of the first inquirer's address; null for public mail services. */
    mailDomain: text('mail_domain'),
    ...lifecycle,
  },
  (table) => [uniqueIndex('organisations_one_registration').on(table.country, table.registration), index().on(table.mailDomain), index().on(table.nameKey), index().using('gin', table.nameBlocks)],
)

/** Two organisations that may be one: why it was thought, and what an officer decided. */
export const organisationMatches = pgTable(
  'organisation_matches',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationId: uuid('organisation_id').notNull().references(() => organisations.id),
    otherId: uuid('other_id').notNull().references(() => organisations.id),
    reason: text({ enum: ['mail-domain', 'similar-name'] }).notNull(),
    decision: text({ enum: ['same', 'different'] }),
    decidedBy: text('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
  },
  (table) => [uniqueIndex('organisation_matches_pair').on(table.organisationId, table.otherId), index().on(table.otherId)],
)
