import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Conditions } from '@/lib/eoi/routing'
import type { DraftBefore, TableRule } from '@/lib/eoi/routing-table'
import { instant, lifecycle } from './columns'
import { units } from './units'
import { users } from './users'

/** The ordered routing table: the first rule whose conditions all hold names the unit. */
export const routingRules = pgTable('routing_rules', {
  id: uuid().primaryKey().defaultRandom(),
  /** Order of reading, from 1. */
  position: integer().notNull(),
  conditions: jsonb().$type<Conditions>().notNull(),
  unitId: text('unit_id').notNull().references(() => units.id),
  /** False for a rule that is switched off or removed. What a rule said when it routed a case is in `routing_versions`. */
  active: boolean().notNull().default(true),
  ...lifecycle,
})

/** Every state of the routing table there was, whole. The newest one is in force. */
export const routingVersions = pgTable('routing_versions', {
  /** From 1. The next one is refused to whoever edited an older one. */
  version: integer().primaryKey(),
  /** The rules in their order, those that are switched off too. */
  rules: jsonb().$type<TableRule[]>().notNull(),
  at: instant('at').notNull(),
  /** Null for the table that came with the region's facts. */
  userId: text('user_id').references(() => users.id),
  /** The version that was put back, where this one is a copy of an older one. */
  restoredFrom: integer('restored_from'),
})

/** A changed table that an admin has not put in force yet: one each. Inquiries are routed by the newest version until it is applied. */
export const routingDrafts = pgTable('routing_drafts', {
  userId: text('user_id').primaryKey().references(() => users.id, { onDelete: 'cascade' }),
  /** The version that the draft was begun from. */
  baseVersion: integer('base_version').notNull().references(() => routingVersions.version),
  rules: jsonb().$type<TableRule[]>().notNull(),
  /** The version that was put back into the draft, until something else is changed. */
  restoredFrom: integer('restored_from'),
  /** The draft before its last change, so that it can be taken back; null once it was. */
  before: jsonb().$type<DraftBefore>(),
  /** Rises with each change; a page made from an older state is refused. */
  version: integer().notNull(),
  at: instant('at').notNull(),
})
