import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/roles'
import { type UtilityKind, utilityKinds, utilityUnits } from '@/lib/plots/kinds'
import type { Plot, PlotUtility } from '@/lib/plots/record'
import { db } from '../client'
import { buildClassMonths, plotHolds, plots, plotUtilities, sites } from '../schema'

/** Plots the actor may read. Every plot is public, withdrawn ones too: an old link must say what became of it. */
const visibleTo = (_actor: Actor): SQL => sql`true`

const columns = {
  id: plots.id, site: { id: sites.id, name: sites.name }, code: plots.code, kind: plots.kind, name: plots.name, areaHa: plots.areaHa, shape: plots.shape,
  divisible: plots.divisible, smallestPartHa: plots.smallestPartHa, status: plots.status, statusAsOf: plots.statusAsOf, onHoldUntil: plotHolds.expiresAt,
  tenure: plots.tenure, price: plots.price, priceCurrency: plots.priceCurrency, priceUnit: plots.priceUnit, priceAsOf: plots.priceAsOf,
  permittedUse: plots.permittedUse, buildClass: plots.buildClass, buildMonths: buildClassMonths.months, floorM2: plots.floorM2, clearHeightM: plots.clearHeightM,
  floorLoad: plots.floorLoad, craneT: plots.craneT, docks: plots.docks, condition: plots.condition, notes: plots.notes, sourceId: plots.sourceId,
  sample: plots.sample, version: plots.version,
}

const select = (where: SQL | undefined) =>
  db()
    .select(columns)
    .from(plots)
    .innerJoin(sites, eq(sites.id, plots.siteId))
    .leftJoin(buildClassMonths, eq(buildClassMonths.id, plots.buildClass))
    .leftJoin(plotHolds, and(eq(plotHolds.plotId, plots.id), isNull(plotHolds.releasedAt)))
    .where(where)
    .orderBy(asc(sites.position), asc(plots.position), asc(plots.code))

/**
 * Plots and halls with their networks, in the order of sites and then of the site's register. With `siteId` those of the site and of its
 * parts; without it all of them. Empty when no register is published, which is how the region's real facts begin.
 */
export async function listPlots(actor: Actor, { siteId }: { siteId?: string } = {}): Promise<Plot[]> {
  return withUtilities(await select(and(visibleTo(actor), siteId === undefined ? undefined : or(eq(plots.siteId, siteId), eq(sites.parentId, siteId)))))
}

/** The plot or hall with this code on exactly this site, or undefined when there is none. Cached for one request. */
export const findPlot = cache(async (actor: Actor, site: string, code: string): Promise<Plot | undefined> => {
  const [plot] = await withUtilities(await select(and(visibleTo(actor), eq(plots.id, `${site}/${code}`))))
  return plot
})

async function withUtilities(rows: Awaited<ReturnType<typeof select>>): Promise<Plot[]> {
  if (rows.length === 0) return []
  const byPlot = new Map<string, PlotUtility[]>()
  for (const { id: _id, plotId, promised, ...row } of await db().select().from(plotUtilities).where(inArray(plotUtilities.plotId, rows.map(({ id }) => id)))) {
    const given = exact(promised + row.held)
    const utility = { ...row, unit: utilityUnits[row.kind], promised: given, free: row.capacity === null ? null : Math.max(0, exact(row.capacity - given)) }
    byPlot.set(plotId, [...(byPlot.get(plotId) ?? []), utility])
  }
  const order = (kind: UtilityKind) => utilityKinds.indexOf(kind)
  return rows.map(({ price, priceCurrency, priceUnit, priceAsOf, ...row }) => ({
    ...row,
    price: price !== null && priceCurrency && priceUnit ? { amount: price, currency: priceCurrency, unit: priceUnit, asOf: priceAsOf } : null,
    utilities: (byPlot.get(row.id) ?? []).sort((a, b) => order(a.kind) - order(b.kind)),
  }))
}

/** Quantities have four decimals in the database; a difference of two must not have seventeen. */
const exact = (value: number): number => Math.round(value * 1e4) / 1e4
