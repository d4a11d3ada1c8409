import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Conditions } from '@/lib/eoi/routing'
import { lifecycle } from './columns'
import { units } from './units'

/** The ordered routing table: the first rule whose conditions all hold names the unit. */
export const routingRules = pgTable('routing_rules', {
  id: uuid().primaryKey().defaultRandom(),
  /** Order of reading, from 1. */
  position: integer().notNull(),
  conditions: jsonb().$type<Conditions>().notNull(),
  unitId: text('unit_id').notNull().references(() => units.id),
  /** Rules change future cases only, so a replaced rule stays for the cases it routed. */
  active: boolean().notNull().default(true),
  ...lifecycle,
})
