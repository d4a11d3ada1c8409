import { asc, eq } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { itemOf } from '@/lib/compare/items'
import type { ListingChoice } from '@/lib/eoi/listings'
import { db } from '../client'
import { shortlistItems } from '../schema'

/** What the actor keeps on the account, in the order in which it was added. Nobody reads the list of somebody else. */
export async function listShortlist(actor: Actor): Promise<ListingChoice[]> {
  if (!isSignedIn(actor)) return []
  const rows = await db().select().from(shortlistItems).where(eq(shortlistItems.userId, actor.userId)).orderBy(asc(shortlistItems.addedAt), asc(shortlistItems.position))
  return rows.flatMap(({ projectId, plotId }) => itemOf(projectId ? `project:${projectId}` : `plot:${plotId}`) ?? [])
}
