import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { EditablePlot } from '@/lib/plots/editable'
import { buildClasses } from '@/lib/plots/kinds'
import { db } from '../client'
import { buildClassMonths, plotHolds, plots, plotUtilities, sites } from '../schema'
import { plotsEditableBy } from '../visibility'

/** A plot as its editors see it, with what contracts and the soft hold keep apart; undefined when there is none the actor may edit. */
export async function findEditablePlot(actor: Actor, site: string, code: string): Promise<EditablePlot | undefined> {
  const [row] = await db()
    .select({ plot: plots, siteName: sites.name, onHoldUntil: plotHolds.expiresAt })
    .from(plots)
    .innerJoin(sites, eq(sites.id, plots.siteId))
    .leftJoin(plotHolds, and(eq(plotHolds.plotId, plots.id), isNull(plotHolds.releasedAt)))
    .where(and(eq(plots.id, `${site}/${code}`), plotsEditableBy(actor)))
  if (!row) return undefined
  return { ...row.plot, siteName: row.siteName, onHoldUntil: row.onHoldUntil, networks: await db().select().from(plotUtilities).where(eq(plotUtilities.plotId, row.plot.id)) }
}

/** Months of building by class, in the order of the classes. */
export async function listBuildMonths(actor: Actor) {
  const rows = await db().select().from(buildClassMonths).where(plotsEditableBy(actor))
  return buildClasses.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Every plot for its editors, site by site. */
export const listEditablePlots = (actor: Actor) =>
  db()
    .select({ id: plots.id, kind: plots.kind, code: plots.code, siteName: sites.name, status: plots.status, sample: plots.sample, updatedAt: plots.updatedAt, networks: sql<number>`(select count(*) from plot_utilities u where u.plot_id = plots.id)::int` })
    .from(plots)
    .innerJoin(sites, eq(sites.id, plots.siteId))
    .where(plotsEditableBy(actor))
    .orderBy(asc(sites.position), asc(plots.position), asc(plots.code))
