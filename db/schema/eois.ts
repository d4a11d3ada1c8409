import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigserial, boolean, check, index, integer, jsonb, pgSequence, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { noteKinds } from '@/lib/eoi/notes'
import { eventKinds, states } from '@/lib/eoi/states'
import { locales } from '@/lib/locales'
import { instant, lifecycle } from './columns'
import { organisations } from './organisations'
import { projects } from './projects'
import { sites } from './sites'
import { units } from './units'
import { users } from './users'

/** Numbers of `TRK-2026-000123`: taken at submission, never given twice. */
export const eoiReferences = pgSequence('eoi_references')

/** What the form holds: text as typed, coded answers as their codes. Its shape is `lib/eoi/fields.ts`. */
export type Answers = Record<string, string>

/** One expression of interest, from the first saved page of the form on. */
export const eois = pgTable(
  'eois',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** `TRK-2026-000123`; null while it is a draft. */
    reference: text().unique(),
    state: text({ enum: states }).notNull().default('draft'),
    ownerId: text('owner_id').notNull().references(() => users.id),
    answers: jsonb().$type<Answers>().notNull().default({}),
    /** Language in which the investor wrote. */
    locale: text({ enum: locales }).notNull(),
    /** Holds the case; null while it is a draft. */
    unitId: text('unit_id').references(() => units.id),
    /** The officer of that unit who took the case, or was given it; null while it is everybody's. */
    officerId: text('officer_id').references(() => users.id),
    /** When the case came to that officer; the timer of the officer runs from here. */
    officerSince: instant('officer_since'),
    /** The company that asks; null for a draft, and for a company of which nothing is known. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    /** The amount, the jobs or the sector reach a threshold: the head of the unit hears of it. */
    highValue: boolean('high_value').notNull().default(false),
    /** What the unit does next, in the officer's words, and by which day (YYYY-MM-DD in Turkistan). */
    nextStep: text('next_step'),
    nextStepOn: text('next_step_on'),
    /** Why the investment was lost when the case was closed, and to which country (ISO 3166-1); for staff only. */
    lostReason: text('lost_reason'),
    lostCountry: text('lost_country'),
    /** The case that goes on in place of this one, its duplicate. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => eois.id),
    submittedAt: instant('submitted_at'),
    /** Rises with each change; a form made from an older version is refused. */
    version: integer().notNull().default(1),
    /** The versions of the last thing that the investor's side did, and of the last one of the unit that the investor is told of; 0 for none. */
    investorVersion: integer('investor_version').notNull().default(0),
    unitVersion: integer('unit_version').notNull().default(0),
    sample: boolean().notNull().default(false),
    ...lifecycle,
  },
  (table) => [
    index().on(table.ownerId),
    index().on(table.unitId, table.state),
    index().on(table.officerId),
    index().on(table.organisationId),
    index().on(table.state, table.updatedAt),
    // Lists and numbers of the desk; most cases are closed. It holds all that these ask of a case: open cases lie far apart in the table.
    index('eois_open_by_unit').on(table.unitId, table.officerId, table.state, table.submittedAt, table.id).where(sql`state in ('submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive')`),
    index('eois_high_by_unit').on(table.unitId).where(sql`high_value and state in ('submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive')`),
    index('eois_waiting_by_receipt').on(table.submittedAt).where(sql`state in ('awaiting_investor', 'unresponsive')`),
    index('eois_closed_by_change').on(table.updatedAt).where(sql`state in ('agreed', 'declined', 'withdrawn')`),
    check(
      'eois_submitted_is_complete',
      sql`${table.state} = 'draft' or (${table.reference} is not null and ${table.submittedAt} is not null and ${table.unitId} is not null)`,
    ),
  ],
)

/** The projects and sites an EOI names, in the investor's order; the first one leads. */
export const eoiListings = pgTable(
  'eoi_listings',
  {
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    projectId: text('project_id').references(() => projects.id),
    siteId: text('site_id').references(() => sites.id),
    /** Code of a plot or hall on the site; null for the site as a whole. */
    plotCode: text('plot_code'),
  },
  (table) => [
    primaryKey({ columns: [table.eoiId, table.position] }),
    check('eoi_listings_one_subject', sql`(${table.projectId} is null) <> (${table.siteId} is null)`),
  ],
)

/** What happened, in order. Append-only: clock, timeline and figures are computed from it. */
export const eoiEvents = pgTable(
  'eoi_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id),
    at: instant('at').notNull(),
    kind: text({ enum: eventKinds }).notNull(),
    /** Null for the system. */
    actorId: text('actor_id').references(() => users.id),
    /** The unit that holds the case after the event. */
    unitId: text('unit_id').references(() => units.id),
    state: text({ enum: states }).notNull(),
    /** The reply answers the substance; meets the second promise. */
    substantive: boolean().notNull().default(false),
    /** Reason, rule that fired, unit before … by kind. */
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index().on(table.eoiId, table.at)],
)

/** What investor and officers wrote to each other, verbatim. */
export const eoiMessages = pgTable(
  'eoi_messages',
  {
    id: uuid().primaryKey().defaultRandom(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id),
    eventId: integer('event_id').notNull(),
    side: text({ enum: ['investor', 'officer'] }).notNull(),
    authorId: text('author_id').notNull().references(() => users.id),
    /** The unit in whose name an officer wrote. */
    unitId: text('unit_id').references(() => units.id),
    body: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    /** The officer's own text, where `body` is its translation. Never shown to the investor. */
    originalBody: text('original_body'),
    originalLocale: text('original_locale', { enum: locales }),
    /** True for what came by mail, through the inbound address. */
    byMail: boolean('by_mail').notNull().default(false),
    at: instant('at').notNull(),
  },
  (table) => [index().on(table.eoiId, table.at)],
)

/** Notes among officers. Never shown to the investor. */
export const eoiNotes = pgTable(
  'eoi_notes',
  {
    id: uuid().primaryKey().defaultRandom(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id),
    authorId: text('author_id').notNull().references(() => users.id),
    unitId: text('unit_id').references(() => units.id),
    kind: text({ enum: noteKinds }).notNull().default('note'),
    /** When the call or meeting took place; null for a plain note. */
    heldAt: instant('held_at'),
    body: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index().on(table.eoiId)],
)

/** Which units may read a case: the holder acts, watchers and former holders read only. */
export const eoiUnits = pgTable(
  'eoi_units',
  {
    eoiId: uuid('eoi_id').notNull().references(() => eois.id),
    unitId: text('unit_id').notNull().references(() => units.id),
    relation: text({ enum: ['holding', 'watching', 'held'] }).notNull(),
    since: instant('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eoiId, table.unitId] }),
    index().on(table.unitId),
    uniqueIndex('eoi_units_one_holder').on(table.eoiId).where(sql`relation = 'holding'`),
  ],
)
