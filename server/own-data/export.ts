import { Readable } from 'node:stream'
import { db } from '@/db/client'
import { findOwnCase, type OwnCase } from '@/db/queries/account'
import { listUnsentDocuments } from '@/db/queries/documents'
import { listMeetings } from '@/db/queries/meetings'
import { listOwnContents, listOwnReferences, readOwnData } from '@/db/queries/own-data'
import type { SignedIn } from '@/lib/auth/roles'
import { isServed } from '@/lib/documents/served'
import { canInquire } from '@/lib/eoi/policy'
import { ExpectedError, NotFound } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { takeAttempt } from '@/server/attempts'
import { recordAudit } from '@/server/audit'
import { storage } from '@/server/documents/storage'
import { type Packed, zipOf } from './zip'

/** Exports of one person in the time over which attempts are counted: each reads everything. */
const exportLimit = 5

type Listed = Pick<OwnCase['documents'][number], 'id' | 'name' | 'type' | 'size' | 'scan' | 'side' | 'removed'> & { eventId: number | null }

/**
 * Everything stored of an investor as one archive: `data.json` with what they see of it in the portal, and the documents of their cases. Notes
 * of officers, and who they are, are not in it. Throws NotFound for staff, ExpectedError `too-many-attempts`.
 */
export async function exportOwnData(actor: SignedIn, now: Date): Promise<Readable> {
  if (!canInquire(actor)) throw new NotFound()
  await db().transaction(async (tx) => {
    if (runtime().env.RATE_LIMITS && !(await takeAttempt(tx, { key: `export:${actor.userId}`, limit: exportLimit, now }))) throw new ExpectedError('too-many-attempts', 429)
    await recordAudit(tx, { actor, event: 'data.exported', subject: { type: 'user', id: actor.userId }, at: now })
  })
  const scanner = Boolean(runtime().env.CLAMD_URL)
  const contents = new Map((await listOwnContents(actor)).map((content) => [content.id, content]))
  const cases = []
  const files: { name: string; storageKey: string }[] = []
  const unsentOf = async (eoiId: string): Promise<Listed[]> => (await listUnsentDocuments(actor, eoiId)).map((document) => ({ ...document, side: 'investor' as const, removed: false, eventId: null }))
  /** Documents as `data.json` lists them; those that are given out go into a folder of the archive. */
  const pack = (folder: string, documents: readonly Listed[]) =>
    documents.map((document, index) => {
      const content = contents.get(document.id)
      const given = content && isServed({ ...document, side: content.side }, 'investor', scanner)
      const file = given ? `documents/${folder}/${String(index + 1).padStart(2, '0')} ${document.name}` : null
      if (file) files.push({ name: file, storageKey: content!.storageKey })
      return { name: document.name, type: document.type, size: document.size, sha256: content?.sha256 ?? null, from: document.side, message: document.eventId, sent: document.eventId !== null, file }
    })
  for (const reference of await listOwnReferences(actor)) {
    const inquiry = await findOwnCase(actor, reference, now)
    if (!inquiry) continue
    const documents = pack(reference, [...inquiry.documents, ...(await unsentOf(inquiry.eoi.id))])
    cases.push({ ...caseOf(inquiry), meetings: await listMeetings(actor, inquiry.eoi.id), documents })
  }
  const own = await readOwnData(actor)
  const drafts = []
  for (const [index, { id, ...draft }] of (own?.drafts ?? []).entries()) drafts.push({ ...draft, documents: pack(`draft-${index + 1}`, await unsentOf(id)) })
  const data = { exportedAt: now.toISOString(), from: runtime().env.baseUrl, ...own, drafts, cases }
  return zipOf(archive(data, files, now))
}

async function* archive(data: unknown, files: readonly { name: string; storageKey: string }[], at: Date): AsyncGenerator<Packed> {
  yield { name: 'data.json', content: Readable.from([Buffer.from(JSON.stringify(data, null, 2))]), packed: false, at }
  for (const { name, storageKey } of files) {
    const content = await storage().get(storageKey)
    if (content) yield { name, content, packed: true, at }
  }
}

/** A case as its page shows it. */
function caseOf({ eoi, unit, listings, events, messages, colleagues, consents, agreement }: OwnCase) {
  return {
    reference: eoi.reference, state: eoi.state, submittedAt: eoi.submittedAt, language: eoi.locale, answers: eoi.answers, consents,
    listings, unit,
    events: events.map(({ id, at, kind, state, unitId, data: { reason } }) => ({ id, at, kind, state, unitId, ...(reason && { reason }) })),
    messages: messages.map(({ eventId, side, body, locale, at, unitId }) => ({ event: eventId, from: side, unitId, at, language: locale, text: body })),
    colleagues: colleagues.map(({ email, name, right }) => ({ email, name, right })),
    agreement: agreement ?? null,
  }
}
