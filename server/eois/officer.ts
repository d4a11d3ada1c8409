import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreements, eoiNotes, eois, units } from '@/db/schema'
import type { CaseMailKind } from '@/emails/case'
import type { SignedIn } from '@/lib/auth/roles'
import { hasField } from '@/lib/desk/canned'
import { canMove, canNote, canRefer, canReply } from '@/lib/eoi/policy'
import type { Lost } from '@/lib/eoi/lost'
import type { NoteKind } from '@/lib/eoi/notes'
import { type EventKind, type Move, moves, stateAfter } from '@/lib/eoi/states'
import { ExpectedError, Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { sendDocuments } from '@/server/documents/unsent'
import { type Case, holdBy, tellInvestor, tellUnit, writeMessage } from './case'
import { change, type LockedCase, reasonLimit, reasonText, record, type Seen } from './change'
import { messageText } from './investor'
import { takeOffAll } from './meetings/cancel'
import { dropReplyDraft } from './reply-draft'

/** A move of the table that the holding unit may make now. Throws Forbidden otherwise. */
const checkMove = (actor: SignedIn, eoi: Case, move: Move): void => {
  if (!canMove(actor, eoi, move)) throw new Forbidden()
}

/** An officer of the holding unit takes a new case into review. */
export const takeCase = (actor: SignedIn, seen: Seen, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'take')
    const eventId = await record(tx, eoi, { kind: 'taken', state: moves.take.to, actor, at: now })
    await tellInvestor(tx, 'taken', eoi, eventId, now)
  })

/**
 * Answers the investor. Meets the first promise, and the second one when marked substantive. Opens the dialogue from the states that
 * the table names and leaves other open states as they are.
 */
export const replyToInvestor = (actor: SignedIn, seen: Seen, { substantive, ...text }: Text & { substantive: boolean }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canReply(actor, eoi)) throw new Forbidden()
    await send(tx, actor, eoi, { kind: 'replied', state: stateAfter(eoi.state, 'reply') ?? eoi.state, mail: 'reply', substantive, ...text }, now)
  })

/** Asks the investor: the clock pauses until they answer. */
export const askInvestor = (actor: SignedIn, seen: Seen, question: Text, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'ask')
    await send(tx, actor, eoi, { kind: 'asked', state: moves.ask.to, mail: 'question', ...question }, now)
  })

/** Sends a proposal. Counts as a substantive answer. */
export const proposeToInvestor = (actor: SignedIn, seen: Seen, proposal: Text, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'propose')
    await send(tx, actor, eoi, { kind: 'proposed', state: moves.propose.to, mail: 'proposal', ...proposal }, now)
  })

/** A text for the investor, and the officer's own one where it is a translation of that; `documents` were uploaded before. */
export type Text = { message: string; locale: Locale; original?: { text: string; locale: Locale }; documents?: readonly string[] }
type Sent = Text & { kind: EventKind; state: Case['state']; mail: CaseMailKind; substantive?: boolean }

async function send(tx: Tx, actor: SignedIn, eoi: LockedCase, { kind, state, mail, message, locale, original, documents, substantive }: Sent, now: Date): Promise<void> {
  const body = messageText(message)
  if (hasField(body)) throw new ExpectedError('field-left')
  // A translation of nothing, or of the same language, is none.
  const own = original?.text.trim() && original.locale !== locale ? { originalBody: messageText(original.text), originalLocale: original.locale } : {}
  const eventId = await record(tx, eoi, { kind, state, actor, at: now, substantive })
  const messageId = await writeMessage(tx, eoi, { eventId, side: 'officer', authorId: actor.userId, body, locale, at: now, ...own })
  await dropReplyDraft(tx, eoi.id, actor.userId)
  await sendDocuments(tx, actor, eoi.id, messageId, documents ?? [])
  await tellInvestor(tx, mail, eoi, eventId, now)
}

/** Records that the proposal led to an agreement: one of the register, or its number and date in words. */
export const agreeCase = (actor: SignedIn, seen: Seen, agreement: { id?: string; text: string }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'agree')
    const known = agreement.id ? await tx.$count(agreements, eq(agreements.id, agreement.id)) : 0
    const text = agreement.text.trim()
    if (!known && !text) throw new ExpectedError('agreement-required')
    if (text.length > reasonLimit) throw new ExpectedError('message-too-long')
    const eventId = await record(tx, eoi, { kind: 'agreed', state: moves.agree.to, actor, at: now, data: { ...(known && { agreementId: agreement.id }), ...(text && { agreement: text }) } })
    await tellInvestor(tx, 'agreed', eoi, eventId, now)
  })

/** Why, in the words and the language that the investor reads. */
export type Reason = { reason: string; locale: Locale }

/** A reason as the investor reads it: a canned reply whose gaps are not filled in is none. Throws ExpectedError. */
function toldReason(typed: string): string {
  const reason = reasonText(typed)
  if (hasField(reason)) throw new ExpectedError('field-left')
  return reason
}

/** Closes a case with a reason that the investor reads. Counts as a substantive answer. */
export const declineCase = (actor: SignedIn, seen: Seen, { reason, locale, lost }: Reason & { lost?: Lost }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'decline')
    await tx.update(eois).set({ lostReason: lost?.reason ?? null, lostCountry: lost?.country ?? null }).where(eq(eois.id, eoi.id))
    const eventId = await record(tx, eoi, { kind: 'declined', state: moves.decline.to, actor, at: now, data: { reason: toldReason(reason), locale } })
    await takeOffAll(tx, eoi, eventId, now)
    await tellInvestor(tx, 'declined', eoi, eventId, now)
  })

/** Opens a declined or withdrawn case again, with a reason; also one that was merged, which goes on by itself from then. */
export const reopenCase = (actor: SignedIn, seen: Seen, { reason, locale }: Reason, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    checkMove(actor, eoi, 'reopen')
    await tx.update(eois).set({ mergedIntoId: null }).where(eq(eois.id, eoi.id))
    const eventId = await record(tx, eoi, { kind: 'reopened', state: moves.reopen.to, actor, at: now, data: { reason: toldReason(reason), locale } })
    await tellInvestor(tx, 'reopened', eoi, eventId, now)
  })

/** Refers an open case to another unit, with a reason. State, promises and clock stay as they are; the former holder keeps reading. */
export const referCase = (actor: SignedIn, seen: Seen, to: { unitId: string; reason: string }, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canRefer(actor, eoi)) throw new Forbidden()
    const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, to.unitId))
    if (!unit || unit.id === eoi.unitId) throw new ExpectedError('unit-required')
    const data = { reason: reasonText(to.reason), from: eoi.unitId, to: unit.id }
    const eventId = await record(tx, eoi, { kind: 'referred', state: eoi.state, actor, at: now, unitId: unit.id, data })
    await holdBy(tx, eoi.id, unit.id, now)
    const referred = { ...eoi, unitId: unit.id }
    await tellInvestor(tx, 'referredInvestor', referred, eventId, now)
    await tellUnit(tx, 'referredUnit', referred, eventId, now)
  })

/**
 * Writes a note for officers, or what was said in a call or meeting that has taken place. The investor never sees it, nor that it exists. A note stands beside the case whatever happened to
 * it meanwhile, so its form's version does not matter; the form's id becomes the note's.
 */
export const noteOnCase = (actor: SignedIn, { reference, form }: Seen, note: string, now: Date, { kind, heldAt }: { kind: NoteKind; heldAt: Date | null } = { kind: 'note', heldAt: null }): Promise<void> =>
  change(actor, { reference }, async (tx, eoi) => {
    if (!canNote(actor, eoi)) throw new Forbidden()
    if (kind !== 'note' && (!heldAt || heldAt > now)) throw new ExpectedError('note-time')
    await tx.insert(eoiNotes).values({ id: form, eoiId: eoi.id, authorId: actor.userId, unitId: eoi.unitId, kind, heldAt, body: messageText(note), at: now }).onConflictDoNothing()
  })
