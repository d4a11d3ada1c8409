import { and, eq, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import { db } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { outbox } from '@/db/schema'
import { type Calendar, isWorkingTime } from '@/lib/eoi/calendar'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { type DeadReason, secretKinds } from '@/lib/mail/state'
import { threadId } from '@/lib/mail/reply-address'
import { workingHoursKinds } from '@/lib/mail/working-hours'
import { methodOf } from '@/lib/meetings/calendar-entry'
import { caseAddress } from '@/server/inbound/address'

/** How many mails are taken at a time and sent beside each other. */
const batch = 5
/** A mail that was taken and not marked, because the process died, is taken again after this. Longer than all time-outs together. */
const leaseSeconds = 45
/** The longest pause between two attempts. */
const longestPauseSeconds = 3600
/** Attempts before the portal stops trying: with the pauses below about two days. */
export const attemptLimit = 57

type Row = typeof outbox.$inferSelect

/** Pause before the next attempt: 5 s, doubled each time, up to an hour. */
export const pauseSeconds = (attempts: number): number => Math.min(5 * 2 ** (attempts - 1), longestPauseSeconds)

/**
 * A connection to the mail server of SMTP_URL. Each step has a time-out, so that a server that accepts and then
 * is silent holds up the job for seconds and requests never.
 */
export function createMailer(smtpUrl: string): Transporter {
  const url = new URL(smtpUrl)
  for (const [key, value] of Object.entries({ pool: 'true', maxConnections: '3', connectionTimeout: '5000', greetingTimeout: '5000', socketTimeout: '20000' })) {
    if (!url.searchParams.has(key)) url.searchParams.set(key, value)
  }
  return createTransport(url.href)
}

/**
 * Sends the mails that are due, one batch; returns how many it took. A mail is marked as sent after the server has it,
 * so one that was in flight when the process died is sent again, with the same Message-ID. Mails of the kinds in `resting` stay.
 */
export async function sendDueMails(mailer: Transporter, env: Pick<Env, 'baseUrl' | 'MAIL_FROM'>, now: () => Date, resting: readonly string[] = []): Promise<number> {
  await buryExpired(now())
  const mails = await lease(now(), resting)
  await Promise.all(mails.map((mail) => send(mailer, env, mail, now)))
  return mails.length
}

/** For how long the working calendar is taken as read. */
const calendarSeconds = 60

/** Gives the kinds of mails that do not leave at an instant: reminders, while nobody works. */
export function restingKinds(): (now: Date) => Promise<readonly string[]> {
  let read: { calendar: Calendar; until: number } | undefined
  return async (now) => {
    if (!read || now.getTime() >= read.until) read = { calendar: await readCalendar(), until: now.getTime() + calendarSeconds * 1000 }
    return isWorkingTime(now, read.calendar) ? [] : workingHoursKinds
  }
}

/** A mail whose sign-in link has expired helps nobody any more: it stays, without its text, for admins to see that it never left. */
export async function buryExpired(now: Date): Promise<void> {
  await db().update(outbox).set({ deadAt: now, deadReason: 'link-expired', lockedUntil: null, textBody: null, htmlBody: null })
    .where(and(isNull(outbox.sentAt), isNull(outbox.deadAt), lt(outbox.linkExpiresAt, now), or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now))))
}

/** Takes mails for this process; others skip what is being taken. */
async function lease(now: Date, resting: readonly string[]): Promise<Row[]> {
  const due = db().$with('due').as(
    db().select({ id: outbox.id }).from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.deadAt), isNotNull(outbox.textBody), lte(outbox.dueAt, now), or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now)), resting.length > 0 ? notInArray(outbox.kind, [...resting]) : undefined))
      .orderBy(outbox.dueAt).limit(batch).for('update', { skipLocked: true }),
  )
  return db().with(due).update(outbox)
    .set({ lockedUntil: new Date(now.getTime() + leaseSeconds * 1000), attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, sql`(select id from ${due})`))
    .returning()
}

/**
 * Lets mails go that a process took and never marked. Only for a process that has the database to itself: what is taken
 * now was then taken by one that is dead.
 */
export async function releaseMails(): Promise<void> {
  await db().update(outbox).set({ lockedUntil: null }).where(and(isNull(outbox.sentAt), isNotNull(outbox.lockedUntil)))
}

async function send(mailer: Transporter, env: Pick<Env, 'baseUrl' | 'MAIL_FROM'>, mail: Row, now: () => Date): Promise<void> {
  try {
    await mailer.sendMail({
      messageId: `<${mail.id}@${new URL(env.baseUrl).hostname}>`,
      ...threadOf(mail, new URL(env.baseUrl).hostname),
      from: env.MAIL_FROM, to: { name: '', address: mail.recipient }, subject: mail.subject, text: mail.textBody ?? '', html: mail.htmlBody ?? undefined,
      ...(mail.calendarBody && { icalEvent: { method: methodOf(mail.calendarBody), filename: 'meeting.ics', content: mail.calendarBody } }),
      headers: { 'X-Invest-Kind': mail.kind, ...(mail.reference && { 'X-Invest-Ref': mail.reference }), ...(mail.stopHref && { 'List-Unsubscribe': `<${mail.stopHref}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }), 'Auto-Submitted': mail.kind === 'inbound-note' ? 'auto-replied' : 'auto-generated' },
      disableFileAccess: true, disableUrlAccess: true,
    })
  } catch (error) {
    const reason = short(error)
    const dead = deathOf(error, mail.attempts)
    log().warn({ mail: mail.id, kind: mail.kind, attempts: mail.attempts, reason: withoutAddresses(reason) }, dead ? 'A mail could not be delivered; an admin decides what becomes of it' : 'A mail did not leave; it is tried again')
    await db().update(outbox)
      .set({ lockedUntil: null, lastError: reason, ...(dead ? { deadAt: now(), deadReason: dead } : { dueAt: new Date(now().getTime() + pauseSeconds(mail.attempts) * 1000) }) })
      .where(eq(outbox.id, mail.id))
    return
  }
  await db().update(outbox).set({ sentAt: now(), lockedUntil: null, lastError: null, ...(secretKinds.includes(mail.kind) && { textBody: null, htmlBody: null }) }).where(eq(outbox.id, mail.id))
}

/**
 * What keeps the mails about a case together in the reader's program, and where an answer to one of them goes: mails that lead to the investor's page
 * can be answered, those of officers are answered on the desk.
 */
function threadOf({ reference, textBody, kind }: Row, host: string): { references?: string; inReplyTo?: string; replyTo?: string } {
  if (!reference) return {}
  const id = threadId(reference, host)
  const replyTo = kind !== 'inbound-note' && textBody?.includes(`/account/eois/${reference}`) ? caseAddress(reference) : undefined
  return { references: id, inReplyTo: id, ...(replyTo && { replyTo }) }
}

/**
 * Why a mail is not tried again, or undefined when it is. A server that answers 5xx to the recipient or to the text will say so
 * again (RFC 5321, 4.2.1); 5xx to the greeting, the password or the sender speaks of our settings, not of this mail.
 * An address that is none never gets as far as the server.
 */
function deathOf(error: unknown, attempts: number): DeadReason | undefined {
  const { responseCode = 0, command = '', code } = error as { responseCode?: number; command?: string; code?: string }
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) return 'refused'
  if (code === 'EENVELOPE' && command === 'API') return 'refused'
  return attempts >= attemptLimit ? 'retries' : undefined
}

/** Mail servers repeat the address they refuse: it is kept for admins, and not logged. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>]+@[^\s<>]+/g, '[address]')

const short = (error: unknown): string => {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
  return [code, responseCode, message].filter(Boolean).join(' ').slice(0, 200)
}
