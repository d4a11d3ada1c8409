import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { isServed, sideOf } from '@/lib/documents/served'
import { runtime } from '@/lib/runtime'
import { db } from '../client'
import { documents, eoiMessages, eois } from '../schema'
import { casesVisibleTo, documentsVisibleTo, sentDocuments, unsentDocuments } from '../visibility'

const shown = { id: documents.id, name: documents.name, type: documents.type, size: documents.size, scan: documents.scan, side: documents.side, removedAt: documents.removedAt }

/**
 * What was sent with a case and with its messages, in the order of sending; those that were removed too, so that nobody wonders. `messageId` is
 * null for those of the inquiry itself. `served`: the actor gets the content.
 */
export async function listSentDocuments(actor: Actor, eoiId: string) {
  const rows = await db()
    .select({ ...shown, messageId: documents.messageId, eventId: sql`coalesce(${documents.eventId}, ${eoiMessages.eventId})`.mapWith(documents.eventId) })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .leftJoin(eoiMessages, eq(eoiMessages.id, documents.messageId))
    .where(and(eq(documents.eoiId, eoiId), casesVisibleTo(actor), documentsVisibleTo(actor), sentDocuments))
    .orderBy(asc(documents.at), asc(documents.name))
  const reader = isSignedIn(actor) ? sideOf(actor.role) : 'investor'
  const scanner = Boolean(runtime().env.CLAMD_URL)
  return rows.map(({ removedAt, ...row }) => {
    const document = { ...row, removed: removedAt !== null }
    return { ...document, served: isServed(document, reader, scanner) }
  })
}

/** What the actor has uploaded to a case or a draft and not sent, oldest first. */
export async function listUnsentDocuments(actor: Actor, eoiId: string) {
  if (!isSignedIn(actor)) return []
  return db()
    .select({ id: documents.id, name: documents.name, type: documents.type, size: documents.size, scan: documents.scan })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .where(and(eq(documents.eoiId, eoiId), casesVisibleTo(actor), documentsVisibleTo(actor), eq(documents.uploadedBy, actor.userId), unsentDocuments, isNull(documents.removedAt)))
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
