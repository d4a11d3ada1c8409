import { and, asc, eq, exists, or, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { listMatches } from '@/db/queries/organisations'
import { given, prepared } from '@/db/prepared'
import { eois, organisationMatches, organisations } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { canJoinCompanies } from '@/lib/eoi/policy'
import { Forbidden, NotFound } from '@/lib/errors'
import { companyDomain } from '@/lib/organisations/mail-domain'
import { blocksOf, nameKey, nameRules } from '@/lib/organisations/name'
import { plainRegistration } from '@/lib/organisations/registration'
import { recordAudit } from './audit'
import { lockCase } from './eois/case'
import { suggestMatches } from './organisation-names'

/**
 * The organisation that sends an inquiry, by its id (decision 028). One identifier of one country is one organisation, also when two inquiries
 * name it at the same moment. Without an identifier it is one that this person, or somebody of the same company's mail domain, named the same before.
 * Else it is a new one, and those that may be the same are kept as suggestions for officers. `answers` are checked ones.
 */
export async function organisationOf(tx: Tx, actor: SignedIn, answers: Record<string, string>, now: Date): Promise<string> {
  const name = answers.company ?? ''
  const [key, country, domain] = [nameKey(name), answers.country || null, companyDomain(actor.email)]
  const registration = plainRegistration(answers.registration ?? '') || null
  const known = async () => (await (registration ? selectByRegistration(tx, { country, registration }) : selectByName(tx, { name_key: key, country, mail_domain: domain, owner_id: actor.userId })))[0]?.id
  const found = await known()
  if (found) return found
  const row = { name, nameKey: key, nameBlocks: blocksOf(name), nameRules, country, registration, mailDomain: domain, createdAt: now, updatedAt: now }
  const [made] = await tx.insert(organisations).values(row).onConflictDoNothing().returning({ id: organisations.id })
  // Named by another inquiry at this moment, which has just been kept.
  if (!made) return (await known())!
  await suggestMatches(tx, { id: made.id, ...row })
  return made.id
}

const selectByRegistration = prepared((tx) => tx.select({ id: organisations.id }).from(organisations).where(and(eq(organisations.country, given(organisations.country)), eq(organisations.registration, given(organisations.registration)))))

/** Of the name, in the country where one is known, that somebody of the mail domain or the person named before. */
const selectByName = prepared((tx) =>
  tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(
      eq(organisations.nameKey, given(organisations.nameKey)),
      or(sql`${given(organisations.country)}::text is null`, eq(organisations.country, given(organisations.country))),
      or(eq(organisations.mailDomain, given(organisations.mailDomain)), exists(tx.select({ one: sql`1` }).from(eois).where(and(eq(eois.organisationId, organisations.id), eq(eois.ownerId, given(eois.ownerId)))))),
    ))
    .orderBy(asc(organisations.createdAt))
    .limit(1),
)

/**
 * Says whether two organisations are one: from then on the inquiries of both stand beside each other, or the suggestion is gone. May be said anew. Throws
 * NotFound when the case or the suggestion is none that the actor may see, Forbidden for who only reads the case.
 */
export function decideMatch(actor: SignedIn, { reference, match, decision }: { reference: string; match: string; decision: 'same' | 'different' }, now: Date): Promise<void> {
  return db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canJoinCompanies(actor, eoi)) throw new Forbidden()
    const seen = eoi.organisationId ? (await listMatches(actor, eoi.organisationId, tx)).find(({ id }) => id === match) : undefined
    if (!seen) throw new NotFound()
    const [row] = await tx.select().from(organisationMatches).where(eq(organisationMatches.id, match)).for('update')
    if (!row || row.decision === decision) return
    await tx.update(organisationMatches).set({ decision, decidedBy: actor.userId, decidedAt: now }).where(eq(organisationMatches.id, match))
    await recordAudit(tx, { actor, event: 'company.decided', subject: { type: 'case', id: reference }, before: { decision: row.decision }, after: { otherCompany: seen.name, decision }, at: now })
  })
}
