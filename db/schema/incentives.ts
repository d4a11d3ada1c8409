import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { lifecycle, localized } from './columns'

/** A tax, customs, land, labour or contract measure with its legal basis. */
export const incentives = pgTable('incentives', {
  /** Public slug; never reused. */
  id: text().primaryKey(),
  category: text().notNull(),
  /** sez, industrial-zone, any. */
  appliesTo: text('applies_to').array().notNull().default([]),
  name: localized('name').notNull(),
  summary: localized('summary').notNull(),
  legalBasis: localized('legal_basis').notNull(),
  conditions: jsonb().$type<Localized[]>().notNull().default([]),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  validity: localized('validity'),
  notes: localized('notes'),
  /** Must be confirmed before a user relies on it; the page says so. */
  verify: boolean().notNull().default(false),
  editorNotes: text('editor_notes'),
  sourceIds: text('source_ids').array().notNull().default([]),
  position: integer().notNull(),
  ...lifecycle,
})
