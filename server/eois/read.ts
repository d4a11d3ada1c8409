import { db } from '@/db/client'
import { findCase } from '@/db/queries/eois'
import type { SignedIn } from '@/lib/auth/roles'
import { recordAudit } from '@/server/audit'

/**
 * The case for its page on the desk, or undefined when there is none the actor may see. An admin reads every case, so each
 * opening by one is written down before anything is shown.
 */
export async function openCase(actor: SignedIn, reference: string, now: Date) {
  const found = await findCase(actor, reference)
  if (found && actor.role === 'admin') {
    await db().transaction((tx) => recordAudit(tx, { actor, event: 'case.opened', subject: { type: 'case', id: reference }, at: now }))
  }
  return found
}
export type OpenedCase = NonNullable<Awaited<ReturnType<typeof openCase>>>
