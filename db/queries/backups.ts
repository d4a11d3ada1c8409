import { and, desc, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { canOperate } from '@/lib/operations/policy'
import { db } from '../client'
import { backups } from '../schema'

/** The last backup that is whole, and the failure after it when the last one failed. Nothing for people who do not operate the portal. */
export async function findLastBackup(actor: Actor) {
  if (!canOperate(actor)) return { good: undefined, failure: undefined }
  const [good] = await db().select().from(backups).where(isNull(backups.error)).orderBy(desc(backups.finishedAt), desc(backups.id)).limit(1)
  const [failed] = await db().select().from(backups).where(and(isNotNull(backups.error))).orderBy(desc(backups.finishedAt), desc(backups.id)).limit(1)
  return { good, failure: failed && (!good || failed.id > good.id) ? failed : undefined }
}
