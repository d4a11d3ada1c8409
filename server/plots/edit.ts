import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { buildClassMonths, plots, plotUtilities, sites } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { networkControl, type PlotValues } from '@/lib/plots/editable'
import { type TypedNetwork, withText } from '@/lib/plots/fields'
import type { BuildClass, PlotKind } from '@/lib/plots/kinds'
import { holdErrors } from '@/lib/plots/rules'
import { changesBetween } from '@/lib/projects/changes'
import { canEditPlots } from '@/lib/plots/policy'
import type { SourceChoice } from '@/lib/sources/fields'
import { recordAudit } from '../audit'
import { publish } from '../catalogue'
import { settleSource } from '../sources'

/** Starts a plot or hall on a site, withdrawn until its facts are entered. Gives its id. Throws Forbidden, or FieldsRefused for an unknown site or a code that was used. */
export const createPlot = (actor: SignedIn, { siteId, code, kind }: { siteId: string; code: string; kind: PlotKind }, now: Date): Promise<string> =>
  publish(async (tx) => {
    if (!canEditPlots(actor)) throw new Forbidden()
    if ((await tx.$count(sites, eq(sites.id, siteId))) === 0) throw new FieldsRefused({ siteId: 'choose' })
    const id = `${siteId}/${code}`
    const position = await tx.$count(plots, eq(plots.siteId, siteId))
    const made = await tx.insert(plots).values({ id, siteId, code, kind, status: 'withdrawn', position, createdAt: now, updatedAt: now }).onConflictDoNothing().returning({ id: plots.id })
    if (made.length === 0) throw new FieldsRefused({ code: 'code-taken' })
    await recordAudit(tx, { actor, event: 'plot.created', subject: { type: 'plot', id }, after: { plotKind: kind, version: 1 }, at: now })
    return id
  })

type PlotChange = { values: PlotValues; networks: readonly TypedNetwork[]; source: SourceChoice | undefined; /** Language of the form. */ locale: Locale }

/**
 * Saves a plot with its networks; public pages show it on the next request. Whatever changes takes the source that the form names. Throws Forbidden, NotFound,
 * Outdated when somebody saved since the form was made, FieldsRefused when a figure changes without a source, when the plot is on hold and its
 * status changes, or when a network would have less than is promised.
 */
export const updatePlot = (actor: SignedIn, seen: { id: string; version: number }, { values, networks, source, locale }: PlotChange, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canEditPlots(actor)) throw new Forbidden()
    const [before] = await tx.select().from(plots).where(eq(plots.id, seen.id)).for('update')
    if (!before) throw new NotFound()
    if (before.version !== seen.version) throw new Outdated()
    const stored = await tx.select().from(plotUtilities).where(eq(plotUtilities.plotId, seen.id)).for('update')
    const errors = holdErrors({ status: before.status, networks: stored }, values.status, networks)
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    const changed = changesBetween({ ...before, price: before.price && trimmed(before.price) }, values)
    const changedNetworks = networkChanges(stored, networks, locale)
    if (!changed && changedNetworks.length === 0 && (!source || ('id' in source && source.id === before.sourceId))) return
    const sourceId = source ? await settleSource(tx, actor, source, now) : before.sourceId
    if (!sourceId) throw new FieldsRefused({ sourceId: 'source-required' })
    for (const { row } of changedNetworks) {
      if (!row) continue
      const network = { ...row, plotId: seen.id, sourceId }
      await tx.insert(plotUtilities).values(network).onConflictDoUpdate({ target: [plotUtilities.plotId, plotUtilities.kind], set: network })
    }
    await dropNetworks(tx, seen.id, networks)
    const version = before.version + 1
    await tx.update(plots).set({ ...values, sourceId, version, updatedAt: now }).where(eq(plots.id, seen.id))
    const networkDiff = (side: 'before' | 'after') => Object.assign({}, ...changedNetworks.map((one) => one[side])) as Record<string, unknown>
    await recordAudit(tx, { actor, event: 'plot.updated', subject: { type: 'plot', id: seen.id }, before: { ...changed?.before, ...networkDiff('before'), sourceId: before.sourceId }, after: { ...changed?.after, ...networkDiff('after'), sourceId, version }, at: now })
  })

const trimmed = (decimal: string): string => decimal.replace(/\.?0+$/, '')

/** The networks that differ from what is stored: the row to store, none for one that is gone, and the changed fields by control. */
function networkChanges(stored: readonly (typeof plotUtilities.$inferSelect)[], networks: readonly TypedNetwork[], locale: Locale) {
  const removed = stored
    .filter(({ kind }) => !networks.some((one) => one.kind === kind))
    .map(({ kind, state }) => ({ row: undefined, before: { [networkControl(kind, 'state')]: state }, after: { [networkControl(kind, 'state')]: null } }))
  const changes = networks.flatMap((network) => {
    const former = stored.find(({ kind }) => kind === network.kind)
    const row = { ...network, confirmedBy: withText(former?.confirmedBy ?? null, locale, network.confirmedBy) }
    const { kind, ...after } = row
    const changed = changesBetween({ ...former }, after)
    if (!changed) return []
    const named = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${kind}-${field}`, value]))
    return [{ row, before: named(changed.before), after: named(changed.after) }]
  })
  return [...changes, ...removed]
}

/** Networks of which the form says nothing any more. */
const dropNetworks = (tx: Tx, plotId: string, networks: readonly TypedNetwork[]) =>
  tx.delete(plotUtilities).where(and(eq(plotUtilities.plotId, plotId), networks.length > 0 ? notInArray(plotUtilities.kind, networks.map(({ kind }) => kind)) : sql`true`))

/** Sets the months of building of classes; every plot's months follow. Throws Forbidden, or Outdated when somebody saved since the form was made. */
export const setBuildMonths = (actor: SignedIn, classes: readonly { id: BuildClass; months: number; version: number }[], now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canEditPlots(actor)) throw new Forbidden()
    for (const { id, months, version } of classes) {
      const [before] = await tx.select().from(buildClassMonths).where(eq(buildClassMonths.id, id)).for('update')
      if (!before) throw new NotFound()
      if (before.months === months) continue
      if (before.version !== version) throw new Outdated()
      await tx.update(buildClassMonths).set({ months, version: version + 1, updatedAt: now }).where(eq(buildClassMonths.id, id))
      await recordAudit(tx, { actor, event: 'build-class.updated', subject: { type: 'build-class', id }, before: { months: before.months }, after: { months, version: version + 1 }, at: now })
    }
  })
