import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { isServed, sideOf } from '@/lib/documents/served'
import { runtime } from '@/lib/runtime'
import { db } from '../client'
import { documents, eoiMessages, eois } from '../schema'
import { casesVisibleTo, documentsVisibleTo } from '../visibility'

const shown = { id: documents.id, name: documents.name, type: documents.type, size: documents.size, scan: documents.scan, side: documents.side, removedAt: documents.removedAt }

/**
 * What was sent with the messages of a case, in the order of sending; those that were removed too, so that nobody wonders. `served`: the
 * actor gets the content.
 */
export async function listSentDocuments(actor: Actor, eoiId: string) {
  const rows = await db()
    .select({ ...shown, messageId: eoiMessages.id, eventId: eoiMessages.eventId })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .innerJoin(eoiMessages, eq(eoiMessages.id, documents.messageId))
    .where(and(eq(documents.eoiId, eoiId), casesVisibleTo(actor), documentsVisibleTo(actor)))
    .orderBy(asc(documents.at), asc(documents.name))
  const reader = isSignedIn(actor) ? sideOf(actor.role) : 'investor'
  const scanner = Boolean(runtime().env.CLAMD_URL)
  return rows.map(({ removedAt, ...row }) => {
    const document = { ...row, removed: removedAt !== null }
    return { ...document, served: isServed(document, reader, scanner) }
  })
}

/** What the actor has uploaded to a case and not sent, oldest first. */
export async function listUnsentDocuments(actor: Actor, eoiId: string) {
  if (!isSignedIn(actor)) return []
  return db()
    .select({ id: documents.id, name: documents.name, type: documents.type, size: documents.size, scan: documents.scan })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .where(and(eq(documents.eoiId, eoiId), casesVisibleTo(actor), documentsVisibleTo(actor), eq(documents.uploadedBy, actor.userId), isNull(documents.messageId), isNull(documents.removedAt)))
    .orderBy(asc(documents.at), asc(documents.name))
}

/** One document of a case, or undefined when there is none the actor may read. */
export async function findDocument(actor: Actor, reference: string, id: string) {
  const [row] = await db()
    .select({ ...shown, storageKey: documents.storageKey })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .where(and(eq(eois.reference, reference), eq(documents.id, id), casesVisibleTo(actor), documentsVisibleTo(actor)))
  if (!row) return undefined
  const { removedAt, ...found } = row
  return { ...found, removed: removedAt !== null }
}
