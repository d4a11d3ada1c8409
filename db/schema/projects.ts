import { boolean, index, integer, jsonb, pgSequence, pgTable, text } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'
import { seeking, stages } from '@/lib/projects/stages'
import type { TextsChanged } from '@/lib/trust/translations'
import { instant, lifecycle, localized } from './columns'
import { sectors } from './sectors'
import { sites, type SourcedText } from './sites'
import { sources } from './sources'

/** Numbers of `PRJ-0042`; one sequence, so a code is never given twice. */
export const projectCodes = pgSequence('project_codes')

export type Partner = { name: string; nameText?: Localized; country: string; companyId: string | null }
/** The date is null when the source gives none. */
export type DatedEvent = { date: string | null; text: Localized; sourceId: string }

/** One investment project, from idea to operating plant. */
export const projects = pgTable(
  'projects',
  {
    /** Public slug; never reused, so an old link cannot show another project. */
    id: text().primaryKey(),
    /** `PRJ-0042`, for people on the phone. */
    code: text().notNull().unique(),
    name: localized('name').notNull(),
    summary: localized('summary').notNull(),
    sectorId: text('sector_id').notNull().references(() => sectors.id),
    isicDivision: text('isic_division').notNull(),
    stage: text({ enum: stages }).notNull(),
    /** Date of the source that gives the stage, not of today: YYYY, YYYY-MM or YYYY-MM-DD. */
    stageAsOf: text('stage_as_of'),
    stageSourceId: text('stage_source_id').references(() => sources.id),
    /** When an editor last confirmed that the project still stands at this stage; null when nobody has since it was entered. */
    stageConfirmedAt: instant('stage_confirmed_at'),
    /** Whom the project seeks; null until the akimat says. */
    seeks: text({ enum: seeking }),
    districtIds: text('district_ids').array().notNull().default([]),
    siteId: text('site_id').references(() => sites.id),
    location: localized('location'),
    partners: jsonb().$type<Partner[]>().notNull().default([]),
    /** ISO 3166-1 alpha-2 of the partners, without repeats. */
    partnerCountries: text('partner_countries').array().notNull().default([]),
    /** Null when the sources do not say. */
    exportOriented: boolean('export_oriented'),
    history: jsonb().$type<DatedEvent[]>().notNull().default([]),
    statements: jsonb().$type<SourcedText[]>().notNull().default([]),
    contradictions: jsonb().$type<Localized[]>().notNull().default([]),
    notes: localized('notes'),
    /** Texts of which some languages have not followed a change of another one yet. */
    textsChanged: jsonb('texts_changed').$type<TextsChanged>().notNull().default({}),
    /** Remarks for editors. Never public. */
    editorNotes: text('editor_notes'),
    sourceIds: text('source_ids').array().notNull().default([]),
    /** Lower-case names, summaries, partners and places in all languages, for the catalogue's text search. */
    searchText: text('search_text').notNull().default(''),
    /** Rises with each saved edit; a second editor's save of an older version is refused. */
    version: integer().notNull().default(1),
    sample: boolean().notNull().default(false),
    position: integer().notNull(),
    ...lifecycle,
  },
  (table) => [index().on(table.sectorId), index().on(table.stage), index().using('gin', table.districtIds)],
)
