import type { Tx } from '@/db/client'
import { preparedInsert } from '@/db/prepared'
import { outbox } from '@/db/schema'
import type { Locale } from '@/lib/locales'

/** A mail as `emails/` makes it. The text has the portal's link alone on a line. */
export type Mail = { subject: string; text: string; html: string; /** An iCalendar file for the reader's calendar. */ calendar?: string }

export type QueuedMail = Mail & {
  /** Header X-Invest-Kind: sign-in, received, new-case, reply … */
  kind: string
  /** Header X-Invest-Ref: the reference of the case. */
  reference?: string
  to: string
  locale: Locale
  /** One cause, one mail: a second row with the same key is not written. */
  dedupeKey?: string
  /** Leaves at or after this instant. */
  dueAt: Date
  /** Of a mail with a sign-in link: when the link stops working, after which the mail does not leave. */
  linkExpiresAt?: Date
  /** Where a mail program says that its reader wants no more of these. */
  stopHref?: string
}

const insertMails = preparedInsert(outbox, (insert) => insert.onConflictDoNothing())

/**
 * Queues mails in the transaction of what they tell about: they leave when it is committed and not otherwise. After
 * the commit call `runtime().mailQueued()`, so that they leave at once.
 */
export async function queueMails(tx: Tx, mails: readonly QueuedMail[]): Promise<void> {
  if (mails.length === 0) return
  await insertMails(tx, mails.map(({ kind, reference, to, locale, subject, text, html, calendar, stopHref, dedupeKey, dueAt, linkExpiresAt }) => ({
    kind, reference, recipient: to, locale, subject, textBody: text, htmlBody: html, calendarBody: calendar, stopHref, dedupeKey, dueAt, linkExpiresAt,
  })))
}
