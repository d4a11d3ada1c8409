import { Readable } from 'node:stream'
import { db } from '@/db/client'
import { findDocument } from '@/db/queries/documents'
import type { SignedIn } from '@/lib/auth/roles'
import { attachmentHeader } from '@/lib/documents/name'
import { isServed, sideOf } from '@/lib/documents/served'
import { NotFound } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { recordAudit } from '@/server/audit'
import { storage } from './storage'
import { isDocumentId } from './unsent'

/**
 * The content of a document for whoever may read its case, always to be saved and never shown in the portal's own name. An admin reads every
 * case, so each reading by one is written down first. Throws NotFound.
 */
export async function serveDocument(actor: SignedIn, reference: string, id: string, now: Date): Promise<Response> {
  const found = isDocumentId(id) ? await findDocument(actor, reference, id) : undefined
  if (!found || !isServed(found, sideOf(actor.role), Boolean(runtime().env.CLAMD_URL))) throw new NotFound()
  const content = await storage().get(found.storageKey)
  if (!content) throw new Error(`The content of the document ${id} is missing.`)
  if (actor.role === 'admin') await db().transaction((tx) => recordAudit(tx, { actor, event: 'document.opened', subject: { type: 'case', id: reference }, after: { document: id }, at: now }))
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'content-type': found.type, 'content-length': String(found.size), 'content-disposition': attachmentHeader(found.name),
      'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
    },
  })
}
