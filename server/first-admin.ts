import { and, eq, isNotNull, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { inviteUser } from './users'

/**
 * The account of whoever starts the portal first. No mail can be sent there and the sign-in form refuses the address,
 * so that only the link on the console opens it. Personal accounts of admins are then made by invitation.
 */
const address = 'admin@localhost'

/** A link that signs the first admin in, valid 24 hours; undefined as soon as there is an admin. */
export async function firstAdminLink(now: Date): Promise<string | undefined> {
  const [admin] = await db().select({ id: users.id }).from(users).where(and(eq(users.role, 'admin'), or(ne(users.email, address), isNotNull(users.emailVerified)))).limit(1)
  if (admin) return undefined
  return (await inviteUser({ role: 'system', name: 'first start' }, { email: address, role: 'admin', now })).href
}
