import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { findCase } from '@/db/queries/eois'
import { eoiReads } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { recordAudit } from '@/server/audit'
import { noteAside } from '@/server/side-note'

/**
 * The case for its page on the desk, or undefined when there is none the actor may see. An admin reads every case, so each
 * opening by one is written down before anything is shown. Opened is read.
 */
export async function openCase(actor: SignedIn, reference: string, now: Date) {
  const found = await findCase(actor, reference)
  if (found && actor.role === 'admin') {
    await db().transaction((tx) => recordAudit(tx, { actor, event: 'case.opened', subject: { type: 'case', id: reference }, at: now }))
  }
  if (found) await markRead(actor, found.eoi)
  return found
}
export type OpenedCase = NonNullable<Awaited<ReturnType<typeof openCase>>>

/**
 * Notes that somebody has opened a case as it was at this version: nothing in it is new to them until the other side does something. What happens
 * while they read has a higher version, so it stays new, whatever the clocks of two machines say. The caller has found the case for the actor.
 */
export async function markRead({ userId }: SignedIn, { id, version }: { id: string; version: number }): Promise<void> {
  await noteAside(() => db().insert(eoiReads).values({ userId, eoiId: id, version }).onConflictDoUpdate({ target: [eoiReads.userId, eoiReads.eoiId], set: { version }, setWhere: sql`${eoiReads.version} < ${version}` }))
}
