import { boolean, doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { localized } from './columns'

/** A district or city of regional significance. */
export const districts = pgTable('districts', {
  id: text().primaryKey(),
  kind: text().notNull(),
  name: localized('name').notNull(),
  seat: localized('seat').notNull(),
  /** WGS 84 decimal degrees of the seat, rounded to 0.01; null when unknown. */
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  /** State classifier of territories; null when unknown. */
  kato: text(),
  areaKm2: doublePrecision('area_km2'),
  areaSourceId: text('area_source_id'),
  population: integer(),
  populationAsOf: text('population_as_of'),
  populationSourceId: text('population_source_id'),
  notes: jsonb().$type<Localized[]>().notNull().default([]),
  /** True when the name or seat still has to be confirmed by an editor. */
  verify: boolean().notNull().default(false),
  position: integer().notNull(),
})
