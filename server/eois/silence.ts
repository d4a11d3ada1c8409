import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { eoiClocks, eois } from '@/db/schema'
import type { Actor } from '@/lib/auth/roles'
import { canMove } from '@/lib/eoi/policy'
import { daysAfter, silenceDays } from '@/lib/eoi/reminders'
import { moves } from '@/lib/eoi/states'
import { Forbidden, NotFound } from '@/lib/errors'
import { writeEvent } from './case'

const silence: Actor = { role: 'system', name: 'silence' }

/**
 * The investor has not answered for as long as they may take: the case waits for nobody any more, and either side may take it up again. Whoever
 * found the case read it before it was locked, so how long it has waited is asked again: an answer since then wins, also when a new question
 * followed it. Throws NotFound, Forbidden when the case does not wait for the investor, or not for so long.
 */
export const fallSilent = (reference: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const [eoi] = await tx.select().from(eois).where(eq(eois.reference, reference)).for('update')
    if (!eoi) throw new NotFound()
    const [clock] = await tx.select({ pausedAt: eoiClocks.pausedAt }).from(eoiClocks).where(eq(eoiClocks.eoiId, eoi.id))
    if (!canMove(silence, eoi, 'fall_silent') || !clock?.pausedAt || daysAfter(clock.pausedAt, silenceDays) > now) throw new Forbidden()
    await writeEvent(tx, eoi, { kind: 'fell_silent', state: moves.fall_silent.to, actor: silence, at: now })
  })
