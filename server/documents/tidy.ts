import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { documents, eois } from '@/db/schema'
import type { Actor } from '@/lib/auth/roles'
import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'
import { runtime } from '@/lib/runtime'
import { recordAudit } from '@/server/audit'
import { scanContent } from './scanner'
import { arrivalsFolder, storage } from './storage'
import { dropForgotten } from './unsent'

/** How long an upload waits for its message. */
export const unsentDays = 7
/** So long an upload may take from its first byte to its row. */
const arrivalHours = 2
const batch = 500
const scannedAtOnce = 50

const scanner: Actor = { role: 'system', name: 'scanner' }
const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

/** Removes uploads that were never sent, what an upload left behind that did not finish, and contents that no row names. */
export async function tidyDocuments(now: Date): Promise<{ unsent: number; orphans: number }> {
  const unsent = await dropForgotten(hoursBefore(now, unsentDays * 24))
  const limit = hoursBefore(now, arrivalHours)
  for (const name of await readdir(arrivalsFolder()).catch(() => [])) {
    const file = path.join(arrivalsFolder(), name)
    const found = await stat(file).catch(() => undefined)
    if (found && found.mtime < limit) await rm(file, { force: true })
  }
  let orphans = 0
  let old: string[] = []
  const check = async (): Promise<void> => {
    orphans += await removeUnnamed(old)
    old = []
  }
  for await (const { key, at } of storage().list()) {
    if (at < limit) old.push(key)
    if (old.length >= batch) await check()
  }
  await check()
  if (orphans > 0) log().info({ orphans }, 'Contents of documents that no row names were removed.')
  return { unsent, orphans }
}

async function removeUnnamed(keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0
  const rows = await db().select({ key: documents.storageKey }).from(documents).where(and(inArray(documents.storageKey, [...keys]), isNull(documents.removedAt)))
  const named = new Set(rows.map(({ key }) => key))
  const unnamed = keys.filter((key) => !named.has(key))
  for (const key of unnamed) await storage().delete(key)
  return unnamed.length
}

/**
 * Shows the scanner what it has not seen yet; what was looked at longest ago comes first, so that a content that is missing, cannot be read or is too much for the
 * scanner keeps no other from it. A scanner or store that is away is asked again in the next round.
 */
export async function scanWaiting(now: Date): Promise<number> {
  const { CLAMD_URL } = runtime().env
  if (!CLAMD_URL) return 0
  const waiting = await db()
    .select({ id: documents.id, key: documents.storageKey, name: documents.name, scan: documents.scan, reference: eois.reference })
    .from(documents)
    .innerJoin(eois, eq(eois.id, documents.eoiId))
    .where(and(inArray(documents.scan, ['not-scanned', 'failed']), isNull(documents.removedAt)))
    .orderBy(asc(sql`coalesce(${documents.scannedAt}, ${documents.at})`), asc(documents.id))
    .limit(scannedAtOnce)
  let scanned = 0
  for (const { id, key, name, scan, reference } of waiting) {
    const content = await storage().get(key).catch((error: unknown) => ({ error }))
    const found = content && !('error' in content) ? await scanContent(CLAMD_URL, content) : undefined
    const infected = found?.verdict === 'infected'
    await db().transaction(async (tx) => {
      await tx.update(documents).set({ scan: found?.verdict ?? 'failed', scannedAt: now, ...(infected && { removedAt: now }) }).where(eq(documents.id, id))
      if (infected) await recordAudit(tx, { actor: scanner, event: 'document.infected', subject: { type: 'case', id: reference ?? id }, after: { signature: found.signature, name }, at: now })
    })
    if (infected) await storage().delete(key)
    if (!content && scan === 'not-scanned') log().error({ document: id }, 'The content of a document is missing.')
    if (content && 'error' in content) log().warn({ document: id, error: errorFacts(content.error) }, 'The content of a document could not be read for the virus scanner.')
    if (content && (!found || found.verdict === 'failed')) break
    if (found) scanned += 1
  }
  return scanned
}
