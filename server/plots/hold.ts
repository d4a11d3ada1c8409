import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eoiListings, eois, plotHolds, plots, plotUtilities } from '@/db/schema'
import type { Actor, SignedIn } from '@/lib/auth/roles'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { turkistanDay } from '@/lib/dates'
import { holdEnd } from '@/lib/plots/hold'
import type { HoldEnd, HoldNeeds, UtilityKind } from '@/lib/plots/kinds'
import { canHoldPlot, canReleasePlot } from '@/lib/plots/policy'
import { recordAudit } from '../audit'
import { publish } from '../catalogue'
import { lockCase } from '../eois/case'
import type { Seen } from '../eois/change'

/** The plot, its networks and, when there is one, its active hold, locked until the transaction ends. The plot is always locked first. */
async function lockPlot(tx: Tx, plotId: string) {
  const [plot] = await tx.select().from(plots).where(eq(plots.id, plotId)).for('update')
  if (!plot) return undefined
  const networks = await tx.select().from(plotUtilities).where(eq(plotUtilities.plotId, plotId)).for('update')
  const [hold] = await tx.select().from(plotHolds).where(and(eq(plotHolds.plotId, plotId), isNull(plotHolds.releasedAt))).for('update')
  return { plot, networks, hold }
}

export type WantedHold = { plotId: string; /** Last day, YYYY-MM-DD. */ until: string; /** Undefined when what was typed could not be read. */ needs: HoldNeeds | undefined }

/**
 * Keeps a free plot, and what is needed of its networks, for an inquiry that names it. Attempts at the same plot wait for each other: one
 * gets it, the others are refused. The same form sent twice holds once. Throws NotFound, Forbidden, or ExpectedError `hold-plot`,
 * `hold-until`, `hold-number`, `hold-taken`, `hold-too-much`.
 */
export const holdPlot = (actor: SignedIn, { reference, form }: Seen, { plotId, until, needs }: WantedHold, now: Date): Promise<void> =>
  publish(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canHoldPlot(actor, eoi)) throw new Forbidden()
    if (form && (await tx.$count(plotHolds, eq(plotHolds.id, form))) > 0) return
    const named = await tx.$count(eoiListings, and(eq(eoiListings.eoiId, eoi.id), sql`${eoiListings.siteId} || '/' || ${eoiListings.plotCode} = ${plotId}`))
    const found = named > 0 ? await lockPlot(tx, plotId) : undefined
    if (!found) throw new ExpectedError('hold-plot')
    const expiresAt = holdEnd(until, now)
    if (!expiresAt) throw new ExpectedError('hold-until')
    if (!needs) throw new ExpectedError('hold-number')
    if (found.hold || found.plot.status !== 'free') throw new ExpectedError('hold-taken', 409)
    await keepAmounts(tx, found.networks, needs)
    await tx.insert(plotHolds).values({ id: form, plotId, eoiId: eoi.id, officerId: actor.userId, unitId: eoi.unitId, needs, heldAt: now, expiresAt })
    await tx.update(plots).set({ status: 'on_hold', statusAsOf: turkistanDay(now), version: sql`${plots.version} + 1`, updatedAt: now }).where(eq(plots.id, plotId))
    await recordAudit(tx, { actor, event: 'plot.held', subject: { type: 'plot', id: plotId }, before: { status: found.plot.status }, after: { status: 'on_hold', reference, until: expiresAt, needs }, at: now })
  })

/** Adds to what is held of each network; refused when the network is unknown or has less to give. */
async function keepAmounts(tx: Tx, networks: readonly (typeof plotUtilities.$inferSelect)[], needs: HoldNeeds): Promise<void> {
  for (const [kind, amount] of Object.entries(needs) as [UtilityKind, number][]) {
    const network = networks.find((one) => one.kind === kind)
    if (!network || network.capacity === null || network.promised + network.held + amount > network.capacity + 1e-9) throw new ExpectedError('hold-too-much')
    await tx.update(plotUtilities).set({ held: sql`${plotUtilities.held} + ${String(amount)}::numeric` }).where(eq(plotUtilities.id, network.id))
  }
}

/** Ends this hold of a plot and frees what it kept; nothing when it has ended meanwhile. */
async function endHold(tx: Tx, actor: Actor, { plotId, id }: { plotId: string; id: string }, ended: HoldEnd, now: Date): Promise<void> {
  const found = await lockPlot(tx, plotId)
  if (found?.hold?.id !== id) return
  const { plot, hold } = found
  await tx.update(plotHolds).set({ releasedAt: now, ended }).where(eq(plotHolds.id, hold.id))
  await tx.update(plotUtilities).set({ held: sql`0` }).where(eq(plotUtilities.plotId, plotId))
  await tx.update(plots).set({ ...(plot.status === 'on_hold' && { status: 'free' as const, statusAsOf: turkistanDay(now) }), version: sql`${plots.version} + 1`, updatedAt: now }).where(eq(plots.id, plotId))
  await recordAudit(tx, { actor, event: 'plot.released', subject: { type: 'plot', id: plotId }, before: { status: plot.status, until: hold.expiresAt, needs: hold.needs }, after: { status: 'free', why: ended }, at: now })
}

/** Lets a plot go that was kept for this inquiry, before its time. One that has ended is no error. Throws NotFound, Forbidden, or ExpectedError `hold-plot`. */
export const releasePlot = (actor: SignedIn, { reference }: Seen, plotId: string, now: Date): Promise<void> =>
  publish(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canReleasePlot(actor, eoi)) throw new Forbidden()
    const holds = await tx.select().from(plotHolds).where(and(eq(plotHolds.plotId, plotId), eq(plotHolds.eoiId, eoi.id)))
    if (holds.length === 0) throw new ExpectedError('hold-plot')
    const active = holds.find(({ releasedAt }) => releasedAt === null)
    if (active) await endHold(tx, actor, active, 'released', now)
  })

const clock: Actor = { role: 'system', name: 'holds' }

/**
 * Ends every hold whose time is over or whose inquiry was declined or withdrawn, each in a transaction of its own. Returns how many; several
 * processes may run it at once.
 */
export async function releaseDueHolds(now: Date): Promise<number> {
  const due = await db()
    .select({ id: plotHolds.id, plotId: plotHolds.plotId, expired: sql<boolean>`${plotHolds.expiresAt} <= ${now.toISOString()}` })
    .from(plotHolds)
    .innerJoin(eois, eq(eois.id, plotHolds.eoiId))
    .where(and(isNull(plotHolds.releasedAt), or(lte(plotHolds.expiresAt, now), inArray(eois.state, ['declined', 'withdrawn']))))
  for (const { expired, ...hold } of due) await publish((tx) => endHold(tx, clock, hold, expired ? 'expired' : 'closed', now))
  return due.length
}
