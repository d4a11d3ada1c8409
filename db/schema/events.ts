import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { lifecycle, localized } from './columns'

/** A delegation, visit, forum or meeting. */
export const events = pgTable('events', {
  /** Public slug; never reused. */
  id: text().primaryKey(),
  name: localized('name').notNull(),
  /** forum, visit, B2B, G2B, exhibition, meeting, ceremony. */
  formats: text().array().notNull().default([]),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  dateStart: text('date_start'),
  dateEnd: text('date_end'),
  dateNote: localized('date_note'),
  /** City and venue; the country stands apart. */
  place: localized('place'),
  country: text(),
  participants: jsonb().$type<Localized[]>().notNull().default([]),
  topics: jsonb().$type<Localized[]>().notNull().default([]),
  /** Stated totals: projects, companies, participants, memoranda, totalUsd … */
  counts: jsonb().$type<Record<string, number>>().notNull().default({}),
  summary: localized('summary').notNull(),
  agreementIds: text('agreement_ids').array().notNull().default([]),
  projectIds: text('project_ids').array().notNull().default([]),
  parentId: text('parent_id'),
  editorNotes: text('editor_notes'),
  sourceIds: text('source_ids').array().notNull().default([]),
  sample: boolean().notNull().default(false),
  position: integer().notNull(),
  ...lifecycle,
})
