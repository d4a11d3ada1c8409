import { eq, sql } from 'drizzle-orm'
import { eois } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import type { Lost } from '@/lib/eoi/lost'
import { canSayLost } from '@/lib/eoi/policy'
import { Forbidden, Outdated } from '@/lib/errors'
import { recordAudit } from '@/server/audit'
import { change, type Seen } from './change'

/**
 * Says why the investment of an inquiry was lost that was declined, withdrawn or left unanswered, and to which country; nothing takes it away.
 * State and clock stay as they are, the investor is told nothing, and the audit has who said what. Throws NotFound, Forbidden, Outdated.
 */
export const sayLost = (actor: SignedIn, { version, ...seen }: Seen, { reason, country }: Lost, now: Date): Promise<void> =>
  change(actor, seen, async (tx, eoi) => {
    if (!canSayLost(actor, eoi)) throw new Forbidden()
    // Posted twice it is said once.
    if (reason === eoi.lostReason && country === eoi.lostCountry) return
    if (version !== undefined && eoi.version !== version) throw new Outdated()
    await tx.update(eois).set({ lostReason: reason, lostCountry: country, version: sql`${eois.version} + 1`, updatedAt: now }).where(eq(eois.id, eoi.id))
    await recordAudit(tx, { actor, event: 'case.lost', subject: { type: 'case', id: eoi.reference }, before: { lostReason: eoi.lostReason, lostCountry: eoi.lostCountry }, after: { lostReason: reason, lostCountry: country }, at: now })
  })
