import { and, count, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { isLostReason, type LostReason, lostStates } from '@/lib/eoi/lost'
import { figuresPeriod } from '@/lib/promise/figures'
import { figuredUnits } from '@/lib/promise/officers'
import { canReadFigures } from '@/lib/promise/policy'
import { db } from '../client'
import { eois } from '../schema'
import { casesVisibleTo } from '../visibility'

/** How many inquiries ended, or stand still, for a reason; null where nobody said one. Countries by number. */
export type LostRow = { reason: LostReason | null; inquiries: number; countries: { code: string; inquiries: number }[] }

/**
 * Why inquiries led to no agreement and to which countries they went, of those received in the months of the figures: of the units that the actor
 * heads, for admins of all; the most frequent reason first, what nobody said last. Nothing for others.
 */
export async function listLost(actor: Actor, { now, sample }: { now: Date; sample: boolean }): Promise<LostRow[]> {
  if (!canReadFigures(actor)) return []
  const headed = figuredUnits(actor)
  const { from, asOf } = figuresPeriod(now)
  const rows = await db()
    .select({ reason: eois.lostReason, country: eois.lostCountry, inquiries: count() })
    .from(eois)
    .where(and(casesVisibleTo(actor), headed === 'all' ? undefined : inArray(eois.unitId, [...headed]), inArray(eois.state, [...lostStates]), eq(eois.sample, sample), isNull(eois.mergedIntoId), gte(eois.submittedAt, from), lt(eois.submittedAt, asOf)))
    .groupBy(eois.lostReason, eois.lostCountry)
    .orderBy(desc(count()), eois.lostCountry)
  const found = new Map<LostReason | null, LostRow>()
  for (const { reason: kept, country, inquiries } of rows) {
    const reason = isLostReason(kept) ? kept : null
    const row = found.get(reason) ?? { reason, inquiries: 0, countries: [] }
    found.set(reason, row)
    row.inquiries += inquiries
    if (country) row.countries.push({ code: country, inquiries })
  }
  return [...found.values()].sort((a, b) => Number(a.reason === null) - Number(b.reason === null) || b.inquiries - a.inquiries)
}
