import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiEvents } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import type { RefusedFile } from '@/lib/documents/limits'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { canMove, canWrite } from '@/lib/eoi/policy'
import { stateAfter } from '@/lib/eoi/states'
import { runtime } from '@/lib/runtime'
import type { Locale } from '@/lib/locales'
import { takeAttempt } from '@/server/attempts'
import { sendDocuments } from '@/server/documents/unsent'
import { lockCase, tellUnit, writeEvent, writeMessage } from './case'
import { takeOffAll } from './meetings/cancel'

const messageLimit = 10_000
/** Messages that one person may write on the page in the time over which attempts are counted: each goes to a unit by mail. */
const messagesAtOnce = 30

/** The text of a message, or ExpectedError `message-required` / `message-too-long`. */
export function messageText(typed: string): string {
  const body = typed.trim()
  if (!body) throw new ExpectedError('message-required')
  if (body.length > messageLimit) throw new ExpectedError('message-too-long')
  return body
}

/**
 * The investor writes: an answer moves a waiting, proposed or silent case back into dialogue; in any other open state it is a
 * message. `form` is the id of the form it was typed in, or of the mail it came by: posted twice it is one message. `documents` were
 * uploaded before and go with it, `refusedFiles` came with the mail and were not taken. Throws NotFound, Forbidden when the
 * case is closed, ExpectedError for the text, and `too-many-messages`.
 */
export async function writeAsInvestor(actor: SignedIn, reference: string, { message, form, locale, byMail = false, documents = [], refusedFiles = [] }: { message: string; form?: string; locale: Locale; byMail?: boolean; documents?: readonly string[]; refusedFiles?: readonly RefusedFile[] }, now: Date): Promise<void> {
  const body = messageText(message)
  await db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (form && (await tx.$count(eoiEvents, and(eq(eoiEvents.eoiId, eoi.id), eq(eoiEvents.actorId, actor.userId), sql`${eoiEvents.data}->>'form' = ${form}`))) > 0) return
    if (!canWrite(actor, eoi)) throw new Forbidden()
    // A mail is not refused: its writer would not see it. Mailboxes have limits of their own.
    if (!byMail && runtime().env.RATE_LIMITS && !(await takeAttempt(tx, { key: `message:${actor.userId}`, limit: messagesAtOnce, now }))) throw new ExpectedError('too-many-messages', 429)
    const next = stateAfter(eoi.state, 'answer')
    const eventId = await writeEvent(tx, eoi, { kind: next ? 'answered' : 'message', state: next ?? eoi.state, actor, at: now, data: { ...(form && { form }), ...(refusedFiles.length > 0 && { refusedFiles }) } })
    const messageId = await writeMessage(tx, eoi, { eventId, side: 'investor', authorId: actor.userId, body, locale, at: now, byMail })
    await sendDocuments(tx, actor, eoi.id, messageId, documents)
    await tellUnit(tx, 'investorWrote', eoi, eventId, now)
  })
  runtime().mailQueued()
}

/** The investor withdraws an open case, with a reason if they like; one that is withdrawn stays so. Throws NotFound, Forbidden or ExpectedError `reason-too-long`. */
export async function withdrawEoi(actor: SignedIn, reference: string, typed: string, now: Date): Promise<void> {
  const reason = typed.trim()
  if (reason.length > messageLimit) throw new ExpectedError('reason-too-long')
  await db().transaction(async (tx: Tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (eoi.state === 'withdrawn') return
    if (!canMove(actor, eoi, 'withdraw')) throw new Forbidden()
    const eventId = await writeEvent(tx, eoi, { kind: 'withdrawn', state: 'withdrawn', actor, at: now, data: reason ? { reason } : {} })
    await takeOffAll(tx, eoi, eventId, now)
    await tellUnit(tx, 'withdrawn', eoi, eventId, now)
  })
  runtime().mailQueued()
}
