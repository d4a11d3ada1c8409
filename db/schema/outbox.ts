import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { locales } from '@/lib/locales'
import { deadReasons } from '@/lib/mail/state'
import { instant } from './columns'

/** Mails, written in the transaction that causes them and sent later by a job. Sent at least once. */
export const outbox = pgTable(
  'outbox',
  {
    /** Also makes the Message-ID, which stays the same when a mail is sent twice. */
    id: uuid().primaryKey().defaultRandom(),
    /** `sign-in`, `received`, `new-case`, … ; header X-Invest-Kind. */
    kind: text().notNull(),
    /** Reference of the case; header X-Invest-Ref. */
    reference: text(),
    recipient: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    subject: text().notNull(),
    /** Null once a mail with a sign-in link has been sent: a used link need not be kept. */
    textBody: text('text_body'),
    htmlBody: text('html_body'),
    /** An iCalendar file that travels with the mail; null for most. */
    calendarBody: text('calendar_body'),
    /** Where a mail program says that its reader wants no more of these (RFC 8058); null for mails that always leave. */
    stopHref: text('stop_href'),
    /** Names what the mail is about, so that one cause queues one mail. */
    dedupeKey: text('dedupe_key').unique(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Not before this instant: retries, and mails that leave in working hours. */
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    lockedUntil: instant('locked_until'),
    sentAt: instant('sent_at'),
    /** What the mail server, or the way to it, said to the last attempt that failed. */
    lastError: text('last_error'),
    /** When the sign-in link inside stops working; null for mails without one. Later the mail is of no use and does not leave. */
    linkExpiresAt: instant('link_expires_at'),
    /** Set when the portal stopped trying; an admin may send the mail again or give it up. */
    deadAt: instant('dead_at'),
    /** Why it stopped: the server refused the mail, all attempts were used up, or its link had expired. */
    deadReason: text('dead_reason', { enum: deadReasons }),
    /** Set when an admin decided that the mail need not leave, with the reason. */
    givenUpAt: instant('given_up_at'),
    giveUpReason: text('give_up_reason'),
  },
  (table) => [index().on(table.sentAt, table.dueAt), index().on(table.createdAt), index().on(table.deadAt)],
)
