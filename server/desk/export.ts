import { db } from '@/db/client'
import { type DeskRow, listDeskIds, readDesk } from '@/db/queries/desk'
import type { SignedIn } from '@/lib/auth/roles'
import { mostExported } from '@/lib/desk/export-columns'
import { deskQuery, type DeskFilters } from '@/lib/desk/filters'
import { canExportCases } from '@/lib/desk/policy'
import { NotFound } from '@/lib/errors'
import { recordAudit } from '@/server/audit'

/**
 * The cases that a list shows, in its order, some rows at a time. Who takes out what, and how many, is written down before the
 * first one is read. Throws NotFound for everybody without the right.
 */
export async function exportCases(actor: SignedIn, filters: DeskFilters, format: string, now: Date): Promise<AsyncGenerator<DeskRow[]>> {
  if (!canExportCases(actor)) throw new NotFound()
  const whole = { ...filters, page: 1 }
  const ids = await listDeskIds(actor, whole, now, mostExported)
  const given = Object.fromEntries(Object.entries(deskQuery(whole, actor)).filter(([, value]) => value && value.length > 0))
  await db().transaction((tx) => recordAudit(tx, { actor, event: 'cases.exported', subject: { type: 'cases', id: format }, after: { queue: filters.queue, ...given, count: ids.length }, at: now }))
  return readDesk(actor, ids, now)
}
