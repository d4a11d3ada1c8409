import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { lifecycle, localized } from './columns'

/** A company named in projects, agreements or zones. */
export const companies = pgTable('companies', {
  /** Public slug; never reused. */
  id: text().primaryKey(),
  /** Romanised name as the company or its source writes it; never translated. */
  name: text().notNull(),
  /** A remark inside the name that readers need in their language. */
  nameText: localized('name_text'),
  /** Name in the company's own script; null until a source gives it. */
  nativeName: text('native_name'),
  nativeNameSourceId: text('native_name_source_id'),
  /** ISO 3166-1 alpha-2. */
  country: text().notNull(),
  city: localized('city'),
  sectorId: text('sector_id').notNull(),
  role: localized('role'),
  description: localized('description'),
  projectIds: text('project_ids').array().notNull().default([]),
  siteId: text('site_id'),
  editorNotes: text('editor_notes'),
  sourceIds: text('source_ids').array().notNull().default([]),
  sample: boolean().notNull().default(false),
  position: integer().notNull(),
  ...lifecycle,
})
