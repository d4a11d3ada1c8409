import { and, eq, or } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { replyDrafts } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { isBlank, type ReplyFields } from '@/lib/desk/reply-draft'
import { canReply } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { type Case, lockCase } from './case'

/** Letters of a draft: two texts as long as a message may be, and then some. */
const draftLimit = 60_000

const ofActor = (eoiId: string, userId: string) => and(eq(replyDrafts.eoiId, eoiId), eq(replyDrafts.userId, userId))

/** The reply that the actor has begun in a case, with the mark of its state; undefined when there is none. */
export async function findReplyDraft(actor: SignedIn, eoiId: string): Promise<{ fields: ReplyFields; mark: string } | undefined> {
  const [row] = await db().select({ fields: replyDrafts.fields, at: replyDrafts.at }).from(replyDrafts).where(ofActor(eoiId, actor.userId))
  return row && { fields: JSON.parse(row.fields) as ReplyFields, mark: row.at.toISOString() }
}

/**
 * Keeps a reply that is being written, for its writer alone. `mark` is what the window knows of the draft, empty for none: when another
 * window has kept, sent or dropped it since, nothing is overwritten; `over` writes over it on purpose. Returns the new mark, empty when nothing is written any more.
 * Throws NotFound, Forbidden, ExpectedError `draft-elsewhere` and `message-too-long`.
 */
export const keepReplyDraft = (actor: SignedIn, reference: string, fields: ReplyFields, mark: string, now: Date): Promise<string> =>
  db().transaction(async (tx) => keepFor(tx, actor, await lockCase(tx, actor, reference), fields, mark, now))

/** As keepReplyDraft, of a case that is locked. */
export async function keepFor(tx: Tx, actor: SignedIn, eoi: Case, fields: ReplyFields, mark: string, now: Date): Promise<string> {
  if (!canReply(actor, eoi)) throw new Forbidden()
  const text = JSON.stringify(fields)
  if (text.length > draftLimit) throw new ExpectedError('message-too-long')
  const key = { eoiId: eoi.id, userId: actor.userId }
  if (mark === 'over') await tx.delete(replyDrafts).where(ofActor(key.eoiId, key.userId))
  const known = mark && !Number.isNaN(Date.parse(mark)) ? new Date(mark) : undefined
  // A window that would keep just what is kept already disturbs no other.
  const same = and(ofActor(key.eoiId, key.userId), known ? or(eq(replyDrafts.at, known), eq(replyDrafts.fields, text)) : eq(replyDrafts.fields, text))
  if (isBlank(fields)) {
    const gone = await tx.delete(replyDrafts).where(same).returning({ at: replyDrafts.at })
    if (known && gone.length === 0 && (await tx.$count(replyDrafts, ofActor(key.eoiId, key.userId))) > 0) throw new ExpectedError('draft-elsewhere', 409)
    return ''
  }
  // Two saves within a millisecond get different marks.
  const at = new Date(Math.max(now.getTime(), (known?.getTime() ?? 0) + 1))
  const kept = await tx.update(replyDrafts).set({ fields: text, at }).where(same).returning({ at: replyDrafts.at })
  if (kept.length === 0 && !known) kept.push(...(await tx.insert(replyDrafts).values({ ...key, fields: text, at }).onConflictDoNothing().returning({ at: replyDrafts.at })))
  if (kept.length === 0) throw new ExpectedError('draft-elsewhere', 409)
  return at.toISOString()
}

/** What was sent is a draft no more. */
export const dropReplyDraft = (tx: Tx, eoiId: string, userId: string) => tx.delete(replyDrafts).where(ofActor(eoiId, userId))
