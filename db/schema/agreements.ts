import { boolean, integer, jsonb, numeric, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { lifecycle, localized } from './columns'

export const agreementTypes = ['memorandum', 'agreement', 'investment-agreement', 'sister-region'] as const

export type StatedAmount = { value: string; currency: string; note?: Localized; sourceId: string }

/** A memorandum, agreement or sister-region accord. */
export const agreements = pgTable('agreements', {
  /** Public slug; never reused. */
  id: text().primaryKey(),
  title: localized('title').notNull(),
  type: text({ enum: agreementTypes }).notNull(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: text(),
  dateNote: localized('date_note'),
  place: localized('place'),
  parties: jsonb().$type<{ name: string; nameText?: Localized; country: string | null; role: string }[]>().notNull().default([]),
  amounts: jsonb().$type<StatedAmount[]>().notNull().default([]),
  /** US dollars, when one source gives one figure; decimal string. */
  amountUsd: numeric('amount_usd', { precision: 20, scale: 2 }),
  jobs: integer(),
  projectIds: text('project_ids').array().notNull().default([]),
  notes: localized('notes'),
  editorNotes: text('editor_notes'),
  sourceIds: text('source_ids').array().notNull().default([]),
  sample: boolean().notNull().default(false),
  position: integer().notNull(),
  ...lifecycle,
})
