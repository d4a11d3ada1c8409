import type { Tx } from '@/db/client'
import { audit } from '@/db/schema'
import { type Actor, isSignedIn } from '@/lib/auth/roles'

export type AuditEntry = {
  actor: Actor
  /** What happened, `subject.verb`: `project.updated`, `user.invited`. */
  event: string
  subject: { type: string; id: string }
  before?: unknown
  after?: unknown
  at: Date
}

/** Writes who did what, in the transaction that does it. Pass only what changed; never a secret. */
export async function recordAudit(tx: Tx, { actor, event, subject, before, after, at }: AuditEntry): Promise<void> {
  const who = isSignedIn(actor) ? actor.userId : actor.role === 'system' ? actor.name : 'anyone'
  await tx.insert(audit).values({ at, actor: who, actorRole: actor.role, event, subjectType: subject.type, subjectId: subject.id, before, after })
}
