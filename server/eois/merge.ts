import { eq } from 'drizzle-orm'
import { eois } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canMerge } from '@/lib/eoi/policy'
import { moves } from '@/lib/eoi/states'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { lockCase, tellInvestor, writeEvent } from './case'
import { change, record, type Seen } from './change'
import { takeOffAll } from './meetings/cancel'

/** Whether two cases come from the same side. */
const sameSide = (one: { ownerId: string; organisationId: string | null }, other: typeof one): boolean =>
  one.ownerId === other.ownerId || (one.organisationId !== null && one.organisationId === other.organisationId)

/**
 * Closes a case as the duplicate of another open one of the same investor or organisation that the actor's units hold as well. Messages stay with
 * their case; the investor reads where it goes on. It keeps no promise and breaks none. Opening the case again undoes it. Throws NotFound,
 * Forbidden, Outdated, and ExpectedError `merge-required` for a case that is the same, closed, merged or somebody else's.
 */
export const mergeCase = (actor: SignedIn, seen: Seen, into: string, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canMerge(actor, eoi)) throw new Forbidden()
    if (into === eoi.reference || !into) throw new ExpectedError('merge-required')
    const target = await lockCase(tx, actor, into).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (!target || !canMerge(actor, target) || target.mergedIntoId || !sameSide(eoi, target)) throw new ExpectedError('merge-required')
    const eventId = await record(tx, eoi, { kind: 'merged', state: moves.decline.to, actor, at: now, data: { into } })
    await tx.update(eois).set({ mergedIntoId: target.id }).where(eq(eois.id, eoi.id))
    await writeEvent(tx, target, { kind: 'merged', state: target.state, actor, at: now, data: { from: eoi.reference } })
    await takeOffAll(tx, eoi, eventId, now)
    await tellInvestor(tx, 'merged', eoi, eventId, now)
  }, { cases: [into] })
