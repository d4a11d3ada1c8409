import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { eois } from './eois'

/** Mails that came to the inbound address, each taken once. The text of a refused one is not kept. */
export const inboundMails = pgTable('inbound_mails', {
  /** The Message-ID that the sender gave it, or the hash of the mail when it has none; of one that was put aside its number in the mailbox. */
  messageId: text('message_id').primaryKey(),
  receivedAt: instant('received_at').notNull(),
  /** The case it was added to; null when it was refused. */
  eoiId: uuid('eoi_id').references(() => eois.id),
  outcome: text({ enum: ['taken', 'unknown-sender', 'unknown-case', 'closed', 'automatic', 'empty', 'too-large', 'unreadable', 'set-aside'] }).notNull(),
})
