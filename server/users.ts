import { eq, inArray } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { unitMembers, units, users } from '@/db/schema'
import { invitationMail } from '@/emails/invitation'
import { canInvite } from '@/lib/auth/policy'
import { type Actor, isSignedIn, type Role } from '@/lib/auth/roles'
import { ExpectedError, Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import { queueMails } from './outbox'
import { endSessionsOf } from './sessions'
import { createSignInLink, linkExpiry, printedLinkHours } from './sign-in-links'

type Invitation = {
  email: string
  /** A known address keeps its role when none is given. */
  role?: Role
  /** Ids of the officer's units; they replace the former ones. */
  units?: readonly string[]
  /** Whether the officer heads the units given with it. */
  head?: boolean
  now: Date
}

/** Language in which staff are first addressed; it follows the page where they sign in. */
const firstLocale = (role: Role): Locale => (role === 'investor' ? 'en' : 'kk')

/**
 * Invites a person, or gives a known one a new link, role or units. A changed role ends all sessions. The link lives
 * 24 hours: a command of the operator gets it back, an admin's invitation is mailed.
 * Throws Forbidden, or ExpectedError `role-needed`, `unknown-unit`, `units-of-officers`.
 */
export async function inviteUser(actor: Actor, { email, role: givenRole, units: givenUnits, head = false, now }: Invitation): Promise<{ role: Role; href?: string }> {
  if (!canInvite(actor)) throw new Forbidden()
  const result = await db().transaction(async (tx) => {
    const [known] = await tx.select().from(users).where(eq(users.email, email)).for('update')
    const role = givenRole ?? known?.role
    if (!role) throw new ExpectedError('role-needed')
    if (givenUnits && role !== 'officer') throw new ExpectedError('units-of-officers')
    await checkUnits(tx, givenUnits ?? [])

    const [user] = known
      ? await tx.update(users).set({ role, deactivatedAt: null }).where(eq(users.id, known.id)).returning()
      : await tx.insert(users).values({ email, role, locale: firstLocale(role) }).returning()
    if (!user) throw new Error('The user was not stored.')
    if (known && known.role !== role) await endSessionsOf(tx, user.id)
    if (role !== 'officer' || givenUnits) await tx.delete(unitMembers).where(eq(unitMembers.userId, user.id))
    if (givenUnits?.length) await tx.insert(unitMembers).values([...new Set(givenUnits)].map((unitId) => ({ userId: user.id, unitId, head })))

    const href = await createSignInLink(tx, { email, locale: user.locale, minutes: printedLinkHours * 60, now })
    await recordAudit(tx, { actor, event: 'user.invited', subject: { type: 'user', id: user.id }, before: known && { role: known.role }, after: { role, ...(givenUnits && { units: givenUnits, head }) }, at: now })
    if (!isSignedIn(actor)) return { role, href }
    await queueMails(tx, [{ ...invitationMail({ locale: user.locale, role, href, hours: printedLinkHours }), kind: 'invitation', to: email, locale: user.locale, dueAt: now, linkExpiresAt: linkExpiry(printedLinkHours * 60, now) }])
    return { role }
  })
  runtime().mailQueued()
  return result
}

async function checkUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await tx.select({ id: units.id }).from(units).where(inArray(units.id, [...ids]))
  if (known.length < new Set(ids).size) throw new ExpectedError('unknown-unit')
}
