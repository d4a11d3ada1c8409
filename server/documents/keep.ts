import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { and, eq, gt, sum } from 'drizzle-orm'
import { db } from '@/db/client'
import { findDraft } from '@/db/queries/eois'
import { documents, eois, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { dayBytes, documentLimit, type DocumentProblem, type DocumentType, documentTypes, type RefusedFile } from '@/lib/documents/limits'
import { cleanName, shownName } from '@/lib/documents/name'
import type { Scan, Side } from '@/lib/documents/served'
import { canInquire, canReply, canWrite } from '@/lib/eoi/policy'
import { Forbidden, NotFound } from '@/lib/errors'
import { log } from '@/lib/log'
import { runtime } from '@/lib/runtime'
import { recordAudit } from '@/server/audit'
import { lockCase } from '@/server/eois/case'
import { contentOf } from './content'
import { redrawPicture } from './picture'
import type { ReceivedFile } from './receive'
import { scanFile, type Verdict } from './scanner'
import { storage } from './storage'
import { unsentCount } from './unsent'

export type KeptDocument = { id: string; name: string; type: DocumentType; size: number; scan: Scan }
export type Kept = { documents: KeptDocument[]; refused: RefusedFile[] }
/** Where documents go; `subject` names it in the audit. */
type Place = { eoiId: string; subject: string; side: Side; /** Files of a mail are sent at once: what waits for another message takes none of their places. */ mail?: true }

/**
 * Looks at files that somebody sends with a case and keeps the good ones, unsent, until a message takes them. Those that are not taken come back
 * with the reason. Throws NotFound, Forbidden for whoever may not write in the case.
 */
export const keepDocuments = async (actor: SignedIn, reference: string, files: readonly ReceivedFile[], now: Date): Promise<Kept> => keepAt(actor, await placeOf(actor, reference), files, now)

/** The same for a draft of the actor's own: they go with it when it is sent. Throws NotFound when there is none, or it was sent. */
export async function keepDraftDocuments(actor: SignedIn, draftId: string, files: readonly ReceivedFile[], now: Date): Promise<Kept> {
  const draft = canInquire(actor) ? await findDraft(actor, draftId) : undefined
  if (!draft || draft.reference) throw new NotFound()
  return keepAt(actor, { eoiId: draft.id, subject: draft.id, side: 'investor' }, files, now)
}

/** The same for files of a mail, which go with its message. */
export const keepMailDocuments = async (actor: SignedIn, reference: string, files: readonly ReceivedFile[], now: Date): Promise<Kept> => keepAt(actor, { ...(await placeOf(actor, reference)), mail: true }, files, now)

async function keepAt(actor: SignedIn, place: Place, files: readonly ReceivedFile[], now: Date): Promise<Kept> {
  const kept: Kept = { documents: [], refused: [] }
  let room = documentLimit - (place.mail ? 0 : await unsentCount(actor, place.eoiId))
  for (const file of files) {
    const problem = file.problem ?? (room < 1 ? 'too-many' : undefined)
    const result = problem ?? (await keepOne(actor, place, file, now))
    if (typeof result === 'string') kept.refused.push({ name: shownName(file.name), problem: result })
    else {
      kept.documents.push(result)
      room -= 1
    }
  }
  return kept
}

async function placeOf(actor: SignedIn, reference: string): Promise<Place> {
  const eoi = await db().transaction((tx) => lockCase(tx, actor, reference))
  const side = canReply(actor, eoi) ? 'officer' : canWrite(actor, eoi) ? 'investor' : undefined
  if (!side) throw new Forbidden()
  return { eoiId: eoi.id, subject: reference, side }
}

async function keepOne(actor: SignedIn, place: Place, file: ReceivedFile, now: Date): Promise<KeptDocument | DocumentProblem> {
  const scan = await scanArrival(actor, place, file, now)
  if (scan === 'infected') return 'infected'
  const content = await contentOf(file.path)
  if ('problem' in content) return content.problem
  const { type } = content
  const drawn = `${file.path}.drawn`
  try {
    const problem = type.startsWith('image/') ? await redrawPicture(file.path, type, drawn) : undefined
    if (problem) return problem
    const stored = type.startsWith('image/') ? drawn : file.path
    const row = { name: cleanName(file.name, documentTypes[type]), type, size: (await stat(stored)).size, sha256: await sumOf(stored), scan }
    // The content comes first: a row always has one. What a crash leaves without a row, the job removes.
    const storageKey = randomBytes(24).toString('hex')
    await storage().put(storageKey, stored)
    const made = await insert(actor, place, { ...row, eoiId: place.eoiId, side: place.side, uploadedBy: actor.userId, storageKey, scannedAt: scan === 'not-scanned' ? null : now, at: now })
    if (typeof made !== 'string') return { ...made, ...row }
    await storage().delete(storageKey)
    if (made === 'gone') throw new NotFound()
    return made
  } finally {
    await rm(drawn, { force: true })
  }
}

/**
 * Counts and writes in one step: many uploads at the same moment are not more than one message, and one day, takes. A draft that was thrown away
 * meanwhile takes none.
 */
const insert = (actor: SignedIn, { mail }: Place, row: typeof documents.$inferInsert & { at: Date }): Promise<{ id: string } | 'too-many' | 'day' | 'gone'> =>
  db().transaction(async (tx) => {
    // Not for update: who sends a case holds it, and writes rows that name the person.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.userId)).for('no key update')
    const [eoi] = await tx.select({ id: eois.id }).from(eois).where(eq(eois.id, row.eoiId)).for('update')
    if (!eoi) return 'gone'
    if (!mail && (await unsentCount(actor, row.eoiId, tx)) >= documentLimit) return 'too-many'
    const [day] = await tx.select({ bytes: sum(documents.size) }).from(documents).where(and(eq(documents.uploadedBy, actor.userId), gt(documents.at, new Date(row.at.getTime() - 86_400_000))))
    if (Number(day?.bytes ?? 0) + row.size > dayBytes) return 'day'
    return (await tx.insert(documents).values(row).returning({ id: documents.id }))[0]!
  })

/** Asks the scanner, where there is one. What is infected goes no further, and its arrival is in the audit. */
async function scanArrival(actor: SignedIn, place: Place, file: ReceivedFile, now: Date): Promise<Scan> {
  const { CLAMD_URL } = runtime().env
  if (!CLAMD_URL) return 'not-scanned'
  const found: Verdict = await scanFile(CLAMD_URL, file.path)
  if (found.verdict === 'failed') log().warn({ reason: found.reason }, 'The virus scanner did not answer; a document waits for it.')
  if (found.verdict === 'infected') {
    await rm(file.path, { force: true })
    await db().transaction((tx) => recordAudit(tx, { actor, event: 'document.infected', subject: { type: 'case', id: place.subject }, after: { signature: found.signature, name: shownName(file.name) }, at: now }))
  }
  return found.verdict
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
