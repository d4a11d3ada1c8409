import { boolean, doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { siteTypes } from '@/lib/sites/types'
import { lifecycle, localized } from './columns'


/** A value with the source it was read from and what readers must know about it. */
export type Sourced<T> = { value: T; sourceId: string; note?: Localized }
export type SourcedText = { text: Localized; sourceId: string }

/** A zone, subzone or park where plants can be built. */
export const sites = pgTable('sites', {
  /** Public slug; never reused. */
  id: text().primaryKey(),
  name: localized('name').notNull(),
  type: text({ enum: siteTypes }).notNull(),
  parentId: text('parent_id'),
  status: jsonb().$type<Sourced<string> & { text: Localized }>(),
  districtIds: text('district_ids').array().notNull().default([]),
  /** WGS 84 decimal degrees of the nearest place, not a boundary; see `locationNote`. */
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  locationNote: localized('location_note'),
  locationSourceId: text('location_source_id'),
  /** True when the coordinates must be confirmed by an editor. */
  locationVerify: boolean('location_verify').notNull().default(false),
  /** Hectares; null value when the sources do not say. */
  areaHa: jsonb('area_ha').$type<Sourced<number>>(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  established: jsonb().$type<Sourced<string>>(),
  validUntil: jsonb('valid_until').$type<Sourced<string>>(),
  managementCompany: jsonb('management_company').$type<Sourced<string> & { text: Localized }>(),
  subzones: jsonb().$type<{ name: Localized; areaHa: number | null; sourceId: string; siteId: string | null }[]>().notNull().default([]),
  priorityActivities: jsonb('priority_activities').$type<SourcedText[]>().notNull().default([]),
  infrastructure: jsonb().$type<SourcedText[]>().notNull().default([]),
  stats: jsonb().$type<(SourcedText & { asOf: string | null })[]>().notNull().default([]),
  residentCompanyIds: text('resident_company_ids').array().notNull().default([]),
  contradictions: jsonb().$type<Localized[]>().notNull().default([]),
  notes: localized('notes'),
  editorNotes: text('editor_notes'),
  sourceIds: text('source_ids').array().notNull().default([]),
  /** Made up for trying the portal out; shown as such wherever it appears. */
  sample: boolean().notNull().default(false),
  position: integer().notNull(),
  ...lifecycle,
})
