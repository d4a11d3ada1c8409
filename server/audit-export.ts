import { db } from '@/db/client'
import { listAudit } from '@/db/queries/audit'
import { type AuditFilter, auditFilterNames } from '@/lib/audit/filter'
import type { AuditEntry } from '@/lib/audit/entry'
import type { SignedIn } from '@/lib/auth/roles'
import { NotFound } from '@/lib/errors'
import { canReadAudit } from '@/lib/projects/policy'
import { recordAudit } from './audit'

/** So many are read at a time: other requests are answered in between. */
const pageSize = 500

/**
 * The entries that a filter leaves, newest first, page by page. That they were taken out is written down before the first one is
 * read. Throws NotFound for everybody who may not read the audit.
 */
export async function exportAudit(actor: SignedIn, filter: AuditFilter, format: string, now: Date): Promise<AsyncGenerator<AuditEntry[]>> {
  if (!canReadAudit(actor)) throw new NotFound()
  const given = Object.fromEntries(auditFilterNames.filter((name) => filter[name]).map((name) => [name, filter[name]]))
  await db().transaction((tx) => recordAudit(tx, { actor, event: 'audit.exported', subject: { type: 'audit', id: format }, after: given, at: now }))
  return pages(actor, filter)
}

async function* pages(actor: SignedIn, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  for (let before: number | undefined; ; ) {
    const page = await listAudit(actor, filter, before, pageSize)
    if (page.length > 0) yield page
    if (page.length < pageSize) return
    before = page.at(-1)!.id
  }
}
