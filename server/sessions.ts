import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema'

/** Ends every session of a person, in the transaction that takes a right away. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}
