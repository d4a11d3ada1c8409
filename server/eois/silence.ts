import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { eois } from '@/db/schema'
import type { Actor } from '@/lib/auth/roles'
import { canMove } from '@/lib/eoi/policy'
import { moves } from '@/lib/eoi/states'
import { Forbidden, NotFound } from '@/lib/errors'
import { writeEvent } from './case'

const silence: Actor = { role: 'system', name: 'silence' }

/**
 * The investor has not answered for as long as product.md allows: the case waits for nobody any more, and either side may take
 * it up again. Throws NotFound, Forbidden when the case does not wait for the investor.
 */
export const fallSilent = (reference: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const [eoi] = await tx.select().from(eois).where(eq(eois.reference, reference)).for('update')
    if (!eoi) throw new NotFound()
    if (!canMove(silence, eoi, 'fall_silent')) throw new Forbidden()
    await writeEvent(tx, eoi, { kind: 'fell_silent', state: moves.fall_silent.to, actor: silence, at: now })
  })
