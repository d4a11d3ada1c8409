import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { catalogue } from '@/db/schema'
import { runtime } from '@/lib/runtime'

/**
 * Runs a change of what public pages show. The catalogue version rises in the same transaction; this instance reads
 * it before the answer leaves, the others hear of it, so the next request everywhere sees the change.
 */
export async function publish<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await db().transaction(async (tx) => {
    const value = await change(tx)
    await tx.update(catalogue).set({ version: sql`${catalogue.version} + 1` })
    await tx.execute(sql`select pg_notify('catalogue', '')`)
    return value
  })
  await runtime().catalogueChanged()
  return result
}
