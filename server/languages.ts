import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { recordAudit } from './audit'

/** An officer says in which languages they translate. Throws Forbidden for other roles. */
export const saveOwnLanguages = (actor: SignedIn, languages: Locale[], now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    if (actor.role !== 'officer') throw new Forbidden()
    const [before] = await tx.select({ languages: users.languages }).from(users).where(eq(users.id, actor.userId)).for('no key update')
    if (!before || before.languages.join() === languages.join()) return
    await tx.update(users).set({ languages, version: sql`${users.version} + 1`, updatedAt: now }).where(eq(users.id, actor.userId))
    await recordAudit(tx, { actor, event: 'user.updated', subject: { type: 'user', id: actor.userId }, before: { languages: before.languages }, after: { languages }, at: now })
  })

/** The languages that a person has said to know. */
export const findOwnLanguages = async ({ userId }: SignedIn): Promise<Locale[]> =>
  (await db().select({ languages: users.languages }).from(users).where(eq(users.id, userId)))[0]?.languages ?? []
