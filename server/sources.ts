import { eq, like, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sources } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { FieldsRefused } from '@/lib/errors'
import type { SourceChoice } from '@/lib/sources/fields'
import { firstFree, sourceIdStem } from '@/lib/sources/source-id'
import { recordAudit } from './audit'

/**
 * The id of the source that an editor chose; a new one is written, with an id that nobody ever had. Sources are never
 * deleted, so an id stays with its publication. Throws FieldsRefused for an id that does not exist.
 */
export async function settleSource(tx: Tx, actor: SignedIn, choice: SourceChoice, now: Date): Promise<string> {
  if ('id' in choice) {
    if ((await tx.$count(sources, eq(sources.id, choice.id))) === 0) throw new FieldsRefused({ sourceId: 'choose' })
    return choice.id
  }
  const stem = sourceIdStem(choice.create.publisher, choice.create.date)
  const taken = await tx.select({ id: sources.id }).from(sources).where(or(eq(sources.id, stem), like(sources.id, `${stem}-%`)))
  const id = firstFree(stem, new Set(taken.map((row) => row.id)))
  await tx.insert(sources).values({ id, ...choice.create })
  await recordAudit(tx, { actor, event: 'source.added', subject: { type: 'source', id }, after: choice.create, at: now })
  return id
}
