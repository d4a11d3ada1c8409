import { and, count, eq, exists, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { documents, eois } from '@/db/schema'
import { unsentDocuments } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { documentLimit } from '@/lib/documents/limits'
import { ExpectedError, NotFound } from '@/lib/errors'
import { storage } from './storage'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isDocumentId = (id: string): boolean => uuid.test(id)

/** What the actor has uploaded and not sent. */
const unsentOf = (actor: SignedIn): SQL => and(eq(documents.uploadedBy, actor.userId), unsentDocuments, isNull(documents.removedAt))!

/** How many documents wait for the actor's next message of this case, or for the sending of this draft. */
export async function unsentCount(actor: SignedIn, eoiId: string, tx: Tx | ReturnType<typeof db> = db()): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(documents).where(and(unsentOf(actor), eq(documents.eoiId, eoiId)))
  return row?.n ?? 0
}

/**
 * Sends documents with a message, in its transaction. Throws ExpectedError `documents` for more than a message takes, and for one that is gone,
 * was sent before or is somebody else's.
 */
export async function sendDocuments(tx: Tx, actor: SignedIn, eoiId: string, messageId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  if (wanted.length > documentLimit || !wanted.every(isDocumentId)) throw new ExpectedError('documents')
  const sent = await tx.update(documents).set({ messageId }).where(and(unsentOf(actor), eq(documents.eoiId, eoiId), inArray(documents.id, wanted))).returning({ id: documents.id })
  if (sent.length !== wanted.length) throw new ExpectedError('documents')
}

/** Sends what the actor has uploaded to a draft with the inquiry itself, in its transaction. */
export async function sendDraftDocuments(tx: Tx, actor: SignedIn, eoiId: string, eventId: number): Promise<void> {
  await tx.update(documents).set({ eventId }).where(and(unsentOf(actor), eq(documents.eoiId, eoiId)))
}

/** Takes back what was uploaded and not sent: the rows go, then the contents. Other ids change nothing. Gives how many went. */
export async function takeBack(actor: SignedIn, ids: readonly string[]): Promise<number> {
  const wanted = ids.filter(isDocumentId)
  return wanted.length === 0 ? 0 : drop(and(unsentOf(actor), inArray(documents.id, wanted))!)
}

/** The same for one document. Throws NotFound when it is not there, was sent or is somebody else's. */
export async function removeUnsent(actor: SignedIn, id: string): Promise<void> {
  if ((await takeBack(actor, [id])) === 0) throw new NotFound()
}

/** Takes back what nobody has sent since then. What lies with a draft stays as long as the draft. */
export const dropForgotten = (before: Date): Promise<number> =>
  drop(and(unsentDocuments, lt(documents.at, before), exists(db().select({ one: sql`1` }).from(eois).where(and(eq(eois.id, documents.eoiId), ne(eois.state, 'draft')))))!)

async function drop(where: SQL): Promise<number> {
  const gone = await db().delete(documents).where(where).returning({ key: documents.storageKey })
  // A content that stays because of a fault has no row: the job finds it.
  for (const { key } of gone) await storage().delete(key)
  return gone.length
}
