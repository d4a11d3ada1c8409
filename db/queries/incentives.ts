import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { db } from '../client'
import { incentives } from '../schema'
import { shownColumns } from './shown-columns'

/** All support measures in the order of the facts; they are for everyone. */
export const listIncentives = (_actor: Actor) =>
  db()
    .select({
      id: incentives.id, category: incentives.category, appliesTo: incentives.appliesTo, name: incentives.name, summary: incentives.summary,
      validFrom: incentives.validFrom, validTo: incentives.validTo, verify: incentives.verify,
    })
    .from(incentives)
    .orderBy(asc(incentives.position))

/** The measure with this slug, undefined when there is none. */
export async function findIncentive(_actor: Actor, slug: string) {
  const [incentive] = await db().select(shownColumns(incentives)).from(incentives).where(eq(incentives.id, slug))
  return incentive
}
