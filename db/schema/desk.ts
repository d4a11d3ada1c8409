import { integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { locales } from '@/lib/locales'
import { translatedParts } from '@/lib/translations/languages'
import { instant, lifecycle, localized } from './columns'
import { eoiMessages, eois } from './eois'
import { units } from './units'
import { users } from './users'

/** A search of the desk that an officer gave a name. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The query part of the desk's address. */
    query: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('saved_filters_one_name').on(table.userId, table.name)],
)

/** Cases that an officer follows beside their own. Gives no right to read: only what one may see can be watched. */
export const eoiWatchers = pgTable(
  'eoi_watchers',
  {
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.eoiId] })],
)

/** A reply that an officer has begun: one a case and officer. */
export const replyDrafts = pgTable(
  'reply_drafts',
  {
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    /** Fields of the reply form as typed. */
    fields: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eoiId, table.userId] })],
)

/** Texts that officers begin a reply with. `{company}`, `{reference}` … stand for what the case has. */
export const cannedReplies = pgTable('canned_replies', {
  id: uuid().primaryKey().defaultRandom(),
  /** The state of the case it is offered in; null in every one. */
  stage: text(),
  /** Only for this unit; null for all. */
  unitId: text('unit_id').references(() => units.id),
  title: localized('title').notNull(),
  body: localized('body').notNull(),
  position: integer().notNull(),
  version: integer().notNull().default(1),
  retiredAt: instant('retired_at'),
  ...lifecycle,
})

/** A text that an officer asked a colleague to translate, with its own timer. */
export const translationRequests = pgTable('translation_requests', {
  id: uuid().primaryKey().defaultRandom(),
  eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
  /** Which words of the case. */
  part: text({ enum: translatedParts }).notNull().default('reply'),
  /** The investor's message; null for other words. */
  messageId: uuid('message_id').references(() => eoiMessages.id),
  fromLocale: text('from_locale', { enum: locales }).notNull(),
  toLocale: text('to_locale', { enum: locales }).notNull(),
  source: text().notNull(),
  /** Null until it is done. */
  text: text(),
  requestedBy: text('requested_by').notNull().references(() => users.id),
  translatorId: text('translator_id').notNull().references(() => users.id),
  at: instant('at').notNull(),
  dueAt: instant('due_at').notNull(),
  doneAt: instant('done_at'),
  cancelledAt: instant('cancelled_at'),
})
