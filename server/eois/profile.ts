import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eois, investorProfiles } from '@/db/schema'
import { ownedBy } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { filledIn, profileFields, profileOf } from '@/lib/eoi/profile'
import { NotFound } from '@/lib/errors'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Keeps what was said of company and person, for the next inquiry of the same investor; `known` is what is kept so far. */
export async function keepProfile(tx: Tx, actor: SignedIn, known: Record<string, string>, answers: Record<string, string>, now: Date): Promise<void> {
  const profile = { answers: profileOf(answers), updatedAt: now }
  // Mostly nothing has changed: then nothing is written, and inquiries that one person sends at once do not wait for each other.
  if (profileFields.every((name) => known[name] === profile.answers[name])) return
  await tx.insert(investorProfiles).values({ userId: actor.userId, ...profile, createdAt: now }).onConflictDoUpdate({ target: investorProfiles.userId, set: profile })
}

/**
 * Forgets what the next inquiry would begin with, and empties the fields of a draft that were filled in from it and not changed since. Throws
 * NotFound for anybody but an investor; a draft of somebody else is left alone.
 */
export function forgetProfile(actor: SignedIn, draftId: string, now: Date): Promise<void> {
  return db().transaction(async (tx) => {
    if (!canInquire(actor)) throw new NotFound()
    const [profile] = await tx.delete(investorProfiles).where(eq(investorProfiles.userId, actor.userId)).returning()
    const [draft] = profile && uuid.test(draftId) ? await tx.select().from(eois).where(and(eq(eois.id, draftId), ownedBy(actor), eq(eois.state, 'draft'))).for('update') : []
    if (!profile || !draft) return
    const filled: readonly string[] = filledIn(draft.answers, profile.answers)
    const answers = Object.fromEntries(Object.entries(draft.answers).filter(([name]) => !filled.includes(name)))
    await tx.update(eois).set({ answers, version: sql`${eois.version} + 1`, updatedAt: now }).where(eq(eois.id, draft.id))
  })
}
