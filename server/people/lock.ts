import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema'
import { canAdminister } from '@/lib/auth/policy'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { Forbidden, NotFound, Outdated } from '@/lib/errors'

export type Person = typeof users.$inferSelect
/** A person and the version of the record that the admin saw when the form was made. */
export type SeenPerson = { id: string; version: number }

/**
 * Ids of the admins who may sign in, locked in one order until the transaction ends. Whatever takes an admin's right away starts here, so
 * that two admins who do it to each other follow one another, and the second sees what the first has done.
 */
export const lockAdmins = async (tx: Tx): Promise<string[]> =>
  (await tx.select({ id: users.id }).from(users).where(and(eq(users.role, 'admin'), isNull(users.deactivatedAt))).orderBy(asc(users.id)).for('no key update')).map(({ id }) => id)

/**
 * A person, locked, for an admin who still is one. Throws Forbidden, NotFound, Outdated when somebody saved since the form was made.
 */
export async function lockPerson(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }): Promise<{ person: Person; lastAdmin: boolean }> {
  if (!canAdminister(actor)) throw new Forbidden()
  const admins = await lockAdmins(tx)
  if (isSignedIn(actor) && !admins.includes(actor.userId)) throw new Forbidden()
  const [person] = await tx.select().from(users).where(eq(users.id, id)).for('no key update')
  if (!person) throw new NotFound()
  if (version !== undefined && person.version !== version) throw new Outdated()
  return { person, lastAdmin: admins.includes(id) && admins.length === 1 }
}
