import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { plots, projects, shortlistItems, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { shortlistLimit } from '@/lib/compare/items'
import type { ListingChoice } from '@/lib/eoi/listings'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'

/**
 * Keeps listings on the investor's account, after those that are there. What is there already stays where it is; what does not exist is left
 * out. Gives the number of listings for which there was no room. Throws NotFound for anybody but an investor.
 */
export async function keepOnAccount(actor: SignedIn, items: readonly ListingChoice[], now: Date): Promise<{ leftOut: number }> {
  if (!canInquire(actor)) throw new NotFound()
  return db().transaction(async (tx) => {
    // One post after the other, so that two at once cannot pass the limit together.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.userId)).for('update')
    const kept = await tx.select().from(shortlistItems).where(eq(shortlistItems.userId, actor.userId))
    const wanted = items.map(({ project, site, plot }) => ({ projectId: project ?? null, plotId: plot ? `${site}/${plot}` : null }))
    const [knownProjects, knownPlots] = [
      await tx.select({ id: projects.id }).from(projects).where(inArray(projects.id, wanted.flatMap(({ projectId }) => projectId ?? []))),
      await tx.select({ id: plots.id }).from(plots).where(inArray(plots.id, wanted.flatMap(({ plotId }) => plotId ?? []))),
    ]
    const fresh = wanted.filter(({ projectId, plotId }) =>
      (projectId ? knownProjects.some(({ id }) => id === projectId) : knownPlots.some(({ id }) => id === plotId)) && !kept.some((row) => row.projectId === projectId && row.plotId === plotId),
    )
    const rows = fresh.slice(0, Math.max(0, shortlistLimit - kept.length)).map((item, position) => ({ ...item, userId: actor.userId, addedAt: now, position }))
    if (rows.length > 0) await tx.insert(shortlistItems).values(rows).onConflictDoNothing()
    return { leftOut: fresh.length - rows.length }
  })
}

/** Takes a listing from the investor's account; one that is not there is no error. Throws NotFound for anybody but an investor. */
export async function dropFromAccount(actor: SignedIn, { project, site, plot }: ListingChoice): Promise<void> {
  if (!canInquire(actor)) throw new NotFound()
  const subject = project ? eq(shortlistItems.projectId, project) : eq(shortlistItems.plotId, `${site}/${plot}`)
  await db().delete(shortlistItems).where(and(eq(shortlistItems.userId, actor.userId), subject))
}
