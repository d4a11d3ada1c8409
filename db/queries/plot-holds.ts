import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { CasePlot } from '@/lib/plots/case-plot'
import { db } from '../client'
import { eoiListings, plotHolds } from '../schema'
import { findPlot } from './plots'

/** The plots that a case names and that exist, each with its active hold. The caller has found the case for the actor. */
export async function listCasePlots(actor: Actor, eoiId: string): Promise<CasePlot[]> {
  const named = await db().select({ siteId: eoiListings.siteId, code: eoiListings.plotCode }).from(eoiListings).where(eq(eoiListings.eoiId, eoiId)).orderBy(eoiListings.position)
  const plots = (await Promise.all(named.map(({ siteId, code }) => (siteId && code ? findPlot(actor, siteId, code) : undefined)))).filter((plot) => plot !== undefined)
  if (plots.length === 0) return []
  const holds = await db()
    .select({ plotId: plotHolds.plotId, eoiId: plotHolds.eoiId, expiresAt: plotHolds.expiresAt })
    .from(plotHolds)
    .where(and(inArray(plotHolds.plotId, plots.map(({ id }) => id)), isNull(plotHolds.releasedAt)))
  return plots.map((plot) => {
    const hold = holds.find(({ plotId }) => plotId === plot.id)
    return { plot, hold: hold && { own: hold.eoiId === eoiId, until: hold.expiresAt } }
  })
}
