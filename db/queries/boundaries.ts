import { desc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { canChangeMap } from '@/lib/map/policy'
import { db } from '../client'
import { regionBoundaries, users } from '../schema'

/** Imported boundaries, newest first, without their files. Nothing for people who do not change the map. */
export async function listBoundaries(actor: Actor) {
  if (!canChangeMap(actor)) return []
  const rows = await db()
    .select({
      id: regionBoundaries.id, attribution: regionBoundaries.attribution, areas: regionBoundaries.areas, rim: regionBoundaries.rim, borders: regionBoundaries.borders, importedAt: regionBoundaries.importedAt,
      publishedAt: regionBoundaries.publishedAt, retiredAt: regionBoundaries.retiredAt, by: users.email,
    })
    .from(regionBoundaries)
    .innerJoin(users, eq(users.id, regionBoundaries.importedBy))
    .orderBy(desc(regionBoundaries.importedAt))
    .limit(20)
  return rows.map(({ publishedAt, retiredAt, ...row }) => ({ ...row, publishedAt, state: publishedAt ? (retiredAt ? ('former' as const) : ('shown' as const)) : ('draft' as const) }))
}
