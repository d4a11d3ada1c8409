import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canUseDesk } from '@/lib/desk/policy'
import { Forbidden } from '@/lib/errors'

/** Whether single keys act on the desk of this person. */
export async function usesShortcuts({ userId }: SignedIn): Promise<boolean> {
  const [row] = await db().select({ shortcuts: users.shortcuts }).from(users).where(eq(users.id, userId))
  return row?.shortcuts ?? true
}

/** Switches them for the person's account, on every device. Throws Forbidden for people without a desk. */
export async function switchShortcuts(actor: SignedIn, on: boolean): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden()
  await db().update(users).set({ shortcuts: on }).where(eq(users.id, actor.userId))
}
