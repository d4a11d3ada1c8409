import { and, asc, desc, eq, inArray, ne, not, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { State } from '@/lib/eoi/states'
import type { Localized } from '@/lib/locales'
import { db, type Tx } from '../client'
import { eois, organisationMatches, organisations, units, users } from '../schema'
import { casesVisibleTo } from '../visibility'

type Reader = Tx | ReturnType<typeof db>

/** An organisation with all those of which officers said that they are the same, and the same as those, and so on. */
async function groupOf(organisationId: string, tx: Reader): Promise<string[]> {
  const { rows } = (await tx.execute(sql`
    with recursive joined(id) as (
      select ${organisationId}::uuid
      union
      select case when m.organisation_id = joined.id then m.other_id else m.organisation_id end
      from organisation_matches m join joined on joined.id in (m.organisation_id, m.other_id) where m.decision = 'same'
    ) select id from joined limit 100`)) as unknown as { rows: { id: string }[] }
  return rows.map(({ id }) => id)
}

export type Match = {
  id: string
  /** Of the other organisation, as typed in its first inquiry. */
  name: string
  country: string | null
  registration: string | null
  reason: 'mail-domain' | 'similar-name'
  mailDomain: string | null
  decision: 'same' | 'different' | null
  decidedBy: string | null
  decidedAt: Date | null
  /** How many inquiries of the other one the actor may read. */
  cases: number
}

/**
 * Suggestions about an organisation and those joined with it, undecided ones first, at most ten. One whose inquiries the actor may not
 * read is not told: that a company has asked is itself confidential.
 */
export async function listMatches(actor: Actor, organisationId: string, tx: Reader = db()): Promise<Match[]> {
  const group = await groupOf(organisationId, tx)
  const rows = await tx
    .select({
      id: organisationMatches.id, mine: organisationMatches.organisationId, other: organisationMatches.otherId, reason: organisationMatches.reason, decision: organisationMatches.decision, decidedAt: organisationMatches.decidedAt,
      decidedBy: sql<string | null>`coalesce(${users.name}, ${users.email})`,
    })
    .from(organisationMatches)
    .leftJoin(users, eq(users.id, organisationMatches.decidedBy))
    .where(or(inArray(organisationMatches.organisationId, group), inArray(organisationMatches.otherId, group)))
    .orderBy(sql`${organisationMatches.decision} is not null`, asc(organisationMatches.id))
    .limit(30)
  if (rows.length === 0) return []
  const otherOf = ({ mine, other }: (typeof rows)[number]) => (other === organisationId || !group.includes(mine) ? mine : other)
  const others = await tx
    .select({ id: organisations.id, name: organisations.name, country: organisations.country, registration: organisations.registration, mailDomain: organisations.mailDomain, cases: sql<number>`count(${eois.id})::int` })
    .from(organisations)
    .innerJoin(eois, eq(eois.organisationId, organisations.id))
    .where(and(inArray(organisations.id, rows.map(otherOf)), casesVisibleTo(actor)))
    .groupBy(organisations.id)
  return rows.flatMap((row): Match[] => {
    const other = others.find(({ id }) => id === otherOf(row))
    return other ? [{ ...other, id: row.id, reason: row.reason, decision: row.decision, decidedBy: row.decidedBy, decidedAt: row.decidedAt }] : []
  }).slice(0, 10)
}

export type Company = {
  /** Other inquiries that the actor may read, newest first, at most twenty. */
  cases: { reference: string; state: State; submittedAt: Date; unitName: Localized }[]
  /** How many others there are that the actor may not read, by the unit that holds them, and nothing else of them. */
  elsewhere: { unitName: Localized; count: number }[]
  matches: Match[]
}

/** What else the company of a case asked for, and which companies may be the same; undefined for a case without a company. The caller has found the case for its actor. */
export async function findCompany(actor: Actor, eoi: { id: string; organisationId: string | null }): Promise<Company | undefined> {
  if (!eoi.organisationId) return undefined
  const group = await groupOf(eoi.organisationId, db())
  const others = and(inArray(eois.organisationId, group), ne(eois.id, eoi.id), ne(eois.state, 'draft'))
  const [cases, elsewhere, matches] = await Promise.all([
    db()
      .select({ reference: sql<string>`${eois.reference}`, state: eois.state, submittedAt: sql<Date>`${eois.submittedAt}`.mapWith(eois.submittedAt), unitName: units.name })
      .from(eois).innerJoin(units, eq(units.id, eois.unitId)).where(and(others, casesVisibleTo(actor))).orderBy(desc(eois.submittedAt)).limit(20),
    db()
      .select({ unitName: units.name, count: sql<number>`count(*)::int` })
      .from(eois).innerJoin(units, eq(units.id, eois.unitId)).where(and(others, not(casesVisibleTo(actor)))).groupBy(units.id).orderBy(asc(units.position)),
    listMatches(actor, eoi.organisationId),
  ])
  return { cases, elsewhere, matches }
}
