import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { regionBoundaries } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { readBoundaries } from '@/lib/map/boundaries'
import { boundaryErrors } from '@/lib/map/editing'
import { outlineOf } from '@/lib/map/outline'
import { canChangeMap } from '@/lib/map/policy'
import { recordAudit } from './audit'
import { publish } from './catalogue'

/**
 * Keeps the boundaries of a GeoJSON file as a draft, drawn for the map, and returns its id. Nothing public changes.
 * Throws Forbidden, FieldsRefused when the file or its attribution cannot be taken.
 */
export async function importBoundaries(actor: SignedIn, { geojson, attribution }: { geojson: string; attribution: string }, now: Date): Promise<string> {
  if (!canChangeMap(actor)) throw new Forbidden()
  const read = readBoundaries(geojson)
  const whose = attribution.trim()
  const errors = boundaryErrors(geojson, attribution)
  if ('fault' in read || Object.keys(errors).length > 0) throw new FieldsRefused(errors)
  return db().transaction(async (tx) => {
    const [row] = await tx
      .insert(regionBoundaries)
      .values({ ...outlineOf(read.areas), geojson: read.geojson, attribution: whose, areas: read.areas.length, importedAt: now, importedBy: actor.userId })
      .returning({ id: regionBoundaries.id })
    await recordAudit(tx, { actor, event: 'boundaries.imported', subject: { type: 'boundaries', id: row!.id }, after: { attribution: whose, areas: read.areas.length }, at: now })
    return row!.id
  })
}

/** Shows imported boundaries on all public maps, in place of those shown so far. Throws Forbidden, NotFound, Outdated when they are shown already. */
export const publishBoundaries = (actor: SignedIn, id: string, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canChangeMap(actor)) throw new Forbidden()
    const [row] = /^[0-9a-f-]{36}$/.test(id) ? await tx.select().from(regionBoundaries).where(eq(regionBoundaries.id, id)).for('update') : []
    if (!row) throw new NotFound()
    if (row.publishedAt && !row.retiredAt) throw new Outdated()
    const former = await retireShown(tx, now)
    await tx.update(regionBoundaries).set({ publishedAt: now, retiredAt: null }).where(eq(regionBoundaries.id, id))
    await recordAudit(tx, { actor, event: 'boundaries.published', subject: { type: 'boundaries', id }, before: { attribution: former ?? null }, after: { attribution: row.attribution }, at: now })
  })

/** Brings the outline drawn by hand back onto all public maps. Throws Forbidden, Outdated when it is there already. */
export const restoreOutline = (actor: SignedIn, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canChangeMap(actor)) throw new Forbidden()
    const former = await retireShown(tx, now)
    if (former === undefined) throw new Outdated()
    await recordAudit(tx, { actor, event: 'boundaries.withdrawn', subject: { type: 'boundaries', id: 'shown' }, before: { attribution: former }, at: now })
  })

/** Takes the shown boundaries off the map and returns whose they are. */
async function retireShown(tx: Tx, now: Date): Promise<string | undefined> {
  const [row] = await tx.update(regionBoundaries).set({ retiredAt: now }).where(and(isNotNull(regionBoundaries.publishedAt), isNull(regionBoundaries.retiredAt))).returning({ attribution: regionBoundaries.attribution })
  return row?.attribution
}
