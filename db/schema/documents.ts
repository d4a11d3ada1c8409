import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { eoiEvents, eoiMessages, eois } from './eois'
import { users } from './users'

/** Files of a case. What is stored lies under `storageKey`; a row without `messageId` and `eventId` was uploaded and is not sent yet. */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    messageId: uuid('message_id').references(() => eoiMessages.id),
    /** The event of the log that it came with, where that is no message: the inquiry itself. */
    eventId: bigint('event_id', { mode: 'number' }).references(() => eoiEvents.id),
    side: text({ enum: ['investor', 'officer'] }).notNull(),
    uploadedBy: text('uploaded_by').notNull().references(() => users.id),
    /** As the sender named it, without path and control signs. */
    name: text().notNull(),
    /** Media type found in the content. */
    type: text().notNull(),
    /** Of what is stored, in bytes. */
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Random; never made from the name. */
    storageKey: text('storage_key').notNull().unique(),
    scan: text({ enum: ['not-scanned', 'clean', 'infected', 'failed'] }).notNull(),
    scannedAt: instant('scanned_at'),
    at: instant('at').notNull(),
    /** Taken back or erased: the row stays, the content is gone. */
    removedAt: instant('removed_at'),
  },
  (table) => [index().on(table.eoiId), index().on(table.messageId)],
)
