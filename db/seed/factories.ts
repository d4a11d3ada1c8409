import type { Role, SignedIn } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import type { Tx } from '../client'
import { type Answers, eoiListings, eois, unitMembers, users } from '../schema'

let made = 0

type NewUser = { role: Role; email?: string; name?: string; locale?: Locale; units?: readonly string[]; head?: boolean; sample?: boolean; languages?: readonly Locale[]; createdAt?: Date }

/** A person with an account; an officer works for the units that are given. */
export async function makeUser(tx: Tx, { role, email = `${role}-${++made}@people.test`, name, locale = 'en', units = [], head = false, sample = false, languages = [], createdAt }: NewUser): Promise<SignedIn> {
  const [user] = await tx.insert(users).values({ role, email, name, locale, sample, languages: [...languages], ...(createdAt && { createdAt }) }).returning()
  if (!user) throw new Error('The user was not stored.')
  if (units.length > 0) await tx.insert(unitMembers).values(units.map((unitId) => ({ userId: user.id, unitId, head })))
  return { role, userId: user.id, email, name: name ?? null, unitIds: units, headOf: head ? units : [] }
}

/** Answers that can be sent as they are. */
export const completeAnswers: Answers = {
  message: 'We would like to build a plant of 20,000 tonnes a year.', company: 'Example Foods Ltd', country: 'CN', band: '10m-50m', start: '6-12-months', needs: 'Power 2 MW, rail siding', contact: 'Li Wei', phone: '+8613800000000', consent: 'yes',
}

/** A draft of an investor that only has to be sent. */
export async function makeDraft(tx: Tx, owner: SignedIn, { answers = {}, projectId, siteId, locale = 'en' }: { answers?: Answers; projectId?: string; siteId?: string; locale?: Locale } = {}): Promise<string> {
  const [draft] = await tx.insert(eois).values({ ownerId: owner.userId, answers: { ...completeAnswers, ...answers }, locale }).returning({ id: eois.id })
  if (!draft) throw new Error('The draft was not stored.')
  if (projectId ?? siteId) await tx.insert(eoiListings).values({ eoiId: draft.id, position: 0, projectId, siteId })
  return draft.id
}
