import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { users } from '@/db/schema'
import { invitationMail } from '@/emails/invitation'
import { canInvite } from '@/lib/auth/policy'
import { type Actor, isSignedIn, type Role } from '@/lib/auth/roles'
import { ExpectedError, FieldsRefused, Forbidden } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import type { PersonValues } from '@/lib/people/fields'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import { queueMails } from './outbox'
import { handOverCases, lockCasesOf } from './people/cases'
import { lockAdmins, lockPerson, type Person } from './people/lock'
import { setMemberships, unitsExist } from './people/units'
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
  /** Or which of them. */
  headOf?: readonly string[]
  /** Name and first language of a new person; without a language staff are addressed in Kazakh until they sign in. */
  name?: string
  locale?: Locale
  /** Refuse an address that has an account. */
  newOnly?: boolean
  now: Date
}

/** Language in which staff are first addressed; it follows the page where they sign in. */
const firstLocale = (role: Role): Locale => (role === 'investor' ? 'en' : 'kk')

/**
 * Invites a person, or gives a known one a new link, role or units. A changed role ends all sessions. The link lives
 * 24 hours: a command of the operator gets it back, an admin's invitation is mailed.
 * An officer who stops being one leaves open cases to their units. Throws Forbidden, or ExpectedError `role-needed`, `unknown-unit`, `units-of-officers`,
 * `last-admin`.
 */
export async function inviteUser(actor: Actor, { email, role: givenRole, units: givenUnits, head = false, headOf, name, locale, newOnly, now }: Invitation): Promise<{ role: Role; href?: string }> {
  if (!canInvite(actor)) throw new Forbidden()
  const result = await db().transaction(async (tx) => {
    const heads = headOf ?? (head ? (givenUnits ?? []) : [])
    const admins = await lockAdmins(tx)
    if (isSignedIn(actor) && !admins.includes(actor.userId)) throw new Forbidden()
    // A new address has no row to lock yet: of two that invite it at once, as two instances at the first start, one waits.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`invite:${email}`}))`)
    const [known] = await tx.select().from(users).where(eq(users.email, email)).for('no key update')
    if (known && newOnly) throw new FieldsRefused({ email: 'known-address' })
    const role = givenRole ?? known?.role
    if (!role) throw new ExpectedError('role-needed')
    if (givenUnits && role !== 'officer') throw new ExpectedError('units-of-officers')
    if (!(await unitsExist(tx, givenUnits ?? []))) throw new ExpectedError('unknown-unit')
    if (known && role !== 'admin' && admins.length === 1 && admins[0] === known.id) throw new ExpectedError('last-admin')
    if (known) await leaveStranded(tx, actor, known, role === 'officer' ? givenUnits : [], now)

    const [user] = known
      ? await tx.update(users).set({ role, deactivatedAt: null, deactivationReason: null, version: sql`${users.version} + 1` }).where(eq(users.id, known.id)).returning()
      : await tx.insert(users).values({ email, role, name, locale: locale ?? firstLocale(role) }).returning()
    if (!user) throw new Error('The user was not stored.')
    if (known && known.role !== role) await endSessionsOf(tx, user.id)
    if (role !== 'officer' || givenUnits) await setMemberships(tx, user.id, { unitIds: [...new Set(givenUnits ?? [])], headOf: heads })

    const href = await createSignInLink(tx, { email, locale: user.locale, minutes: printedLinkHours * 60, now })
    await recordAudit(tx, { actor, event: 'user.invited', subject: { type: 'user', id: user.id }, before: known && { role: known.role }, after: { role, ...(givenUnits && { unitIds: givenUnits, headOf: heads }) }, at: now })
    if (!isSignedIn(actor)) return { role, href }
    await mailLink(tx, user, href, now)
    return { role }
  })
  runtime().mailQueued()
  return result
}

/** Open cases in units that the person no longer works for are nobody's any more; `units` undefined keeps all. */
async function leaveStranded(tx: Tx, actor: Actor, person: Person, units: readonly string[] | undefined, now: Date): Promise<void> {
  if (!units) return
  const stranded = (await lockCasesOf(tx, person.id)).filter(({ unitId }) => !units.includes(unitId))
  await handOverCases(tx, actor, person, stranded.map((held) => ({ held, to: null })), now)
}

/** Invites a person who has no account yet, as an admin's form says; gives their id. Throws as `inviteUser` does, and FieldsRefused for a known address. */
export async function invitePerson(actor: Actor, { email, personName, unitIds, headOf, languages, role, locale }: PersonValues & { email: string }, now: Date): Promise<string> {
  await inviteUser(actor, { email, role, name: personName ?? undefined, locale, units: role === 'officer' ? unitIds : undefined, headOf, newOnly: true, now })
  const [made] = await db().select({ id: users.id }).from(users).where(eq(users.email, email))
  if (languages.length > 0) await db().update(users).set({ languages }).where(eq(users.id, made!.id))
  return made!.id
}

/** Mails a person a new link that lives a day, in their language. Throws Forbidden, NotFound, FieldsRefused when the account is closed. */
export async function sendNewLink(actor: Actor, id: string, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const { person } = await lockPerson(tx, actor, { id })
    if (person.deactivatedAt) throw new FieldsRefused({ link: 'closed-account' })
    await mailLink(tx, person, await createSignInLink(tx, { email: person.email, locale: person.locale, minutes: printedLinkHours * 60, now }), now)
    await recordAudit(tx, { actor, event: 'user.link-sent', subject: { type: 'user', id }, at: now })
  })
  runtime().mailQueued()
}

const mailLink = (tx: Tx, { email, locale, role }: Pick<Person, 'email' | 'locale' | 'role'>, href: string, now: Date) =>
  queueMails(tx, [{ ...invitationMail({ locale, role, href, hours: printedLinkHours }), kind: 'invitation', to: email, locale, dueAt: now, linkExpiresAt: linkExpiry(printedLinkHours * 60, now) }])
