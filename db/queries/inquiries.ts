import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { type Actor, anyone, type SignedIn } from '@/lib/auth/roles'
import { inquiryOf, type Lead, type Places } from '@/lib/eoi/inquiry'
import { type ListingChoice, listingKey } from '@/lib/eoi/listings'
import { type Inquiry, type Reason, route } from '@/lib/eoi/routing'
import type { Localized } from '@/lib/locales'
import { db, type Tx } from '../client'
import { given, prepared } from '../prepared'
import { districts, documents, eoiListings, eois, investorProfiles, plots, projects, rulebook, sectors, sites, units, users } from '../schema'
import { casesVisibleTo } from '../visibility'
import { listRules } from './eois'

type Reader = Tx | ReturnType<typeof db>

const leadColumns = { projectId: eoiListings.projectId, plotCode: eoiListings.plotCode, siteId: sql<string | null>`coalesce(${eoiListings.siteId}, ${projects.siteId})`, sectorId: projects.sectorId, projectDistricts: projects.districtIds }

/** Sites with what they are a part of; there are a few dozen. */
export const readPlaces = async (tx: Reader): Promise<Places> => new Map((await tx.select({ id: sites.id, parentId: sites.parentId, districtIds: sites.districtIds }).from(sites)).map((site) => [site.id, site]))

/** What routing needs to know of an EOI: the first listing leads; without one, what the form asked. The caller has found it for its actor. */
export async function readInquiry(eoiId: string, answers: Record<string, string>, tx: Reader = db()): Promise<Inquiry> {
  const [lead] = await tx.select(leadColumns).from(eoiListings).leftJoin(projects, eq(projects.id, eoiListings.projectId)).where(eq(eoiListings.eoiId, eoiId)).orderBy(asc(eoiListings.position)).limit(1)
  return inquiryOf(lead, answers, await readPlaces(tx))
}

/** What sending an EOI needs beside its answers: the edition of the rulebook, the listing that leads, the sender's profile and address, how many inquiries they have sent since `since`, and whether documents lie with the draft. The caller has locked it for its actor. */
export async function readSending(actor: SignedIn, eoiId: string, since: Date, tx: Tx): Promise<{ edition: string; lead: Lead | undefined; profile: Record<string, string>; email: string; recent: number; documents: boolean }> {
  const [row] = await selectSending(tx, { eoi_id: eoiId, user_id: actor.userId, since })
  const { listing, lead, profile, ...rest } = row!
  return { ...rest, lead: listing ? lead : undefined, profile: profile ?? {} }
}

const selectSending = prepared((tx) =>
  tx
    .select({ edition: rulebook.edition, listing: eoiListings.eoiId, lead: leadColumns, profile: investorProfiles.answers, email: users.email, recent: sql<number>`(${tx.select({ n: sql`count(*)::int` }).from(eois).where(and(eq(eois.ownerId, given(eois.ownerId, 'user_id')), gt(eois.submittedAt, given(eois.submittedAt, 'since'))))})`, documents: sql<boolean>`exists (${tx.select({ one: sql`1` }).from(documents).where(eq(documents.eoiId, given(documents.eoiId)))})` })
    .from(rulebook)
    .innerJoin(users, eq(users.id, sql.placeholder('user_id')))
    .leftJoin(eoiListings, and(eq(eoiListings.eoiId, given(eoiListings.eoiId)), eq(eoiListings.position, sql`(select min(position) from eoi_listings where eoi_id = ${given(eoiListings.eoiId)})`)))
    .leftJoin(projects, eq(projects.id, eoiListings.projectId))
    .leftJoin(investorProfiles, eq(investorProfiles.userId, users.id)),
)

/** The last cases that were sent, newest first, as routing would see them now. */
export async function listRecentInquiries(actor: Actor, limit: number): Promise<{ reference: string; sample: boolean; inquiry: Inquiry }[]> {
  const rows = await db()
    .select({ reference: sql<string>`${eois.reference}`, sample: eois.sample, answers: eois.answers, listing: eoiListings.eoiId, lead: leadColumns })
    .from(eois)
    .leftJoin(eoiListings, and(eq(eoiListings.eoiId, eois.id), eq(eoiListings.position, sql`(select min(position) from eoi_listings where eoi_id = ${eois.id})`)))
    .leftJoin(projects, eq(projects.id, eoiListings.projectId))
    .where(and(casesVisibleTo(actor), ne(eois.state, 'draft')))
    .orderBy(desc(eois.submittedAt), desc(eois.reference))
    .limit(limit)
  const places = await readPlaces(db())
  return rows.map(({ reference, sample, answers, listing, lead }) => ({ reference, sample, inquiry: inquiryOf(listing ? lead : undefined, answers, places) }))
}

/** An inquiry that somebody describes, as the form would make it: a project by its code, or a site, or a plot, or none of them. Listings are for everyone. */
export async function describeInquiry(_actor: Actor, { project, site, plot, ...answers }: Record<string, string>): Promise<Inquiry> {
  const [found] = project ? await db().select({ projectId: projects.id, siteId: projects.siteId, sectorId: projects.sectorId, projectDistricts: projects.districtIds }).from(projects).where(eq(projects.code, project.trim().toUpperCase())) : []
  const lead = found ? { ...found, plotCode: null } : site || plot ? { projectId: null, siteId: site || null, plotCode: plot || null, sectorId: null, projectDistricts: null } : undefined
  return inquiryOf(lead, answers, await readPlaces(db()))
}

/** The unit that would get an EOI if it were sent now, with its promises in working days. The caller has found it for its actor. */
export async function previewUnit(eoiId: string, answers: Record<string, string>) {
  const decision = route(await listRules(), await readInquiry(eoiId, answers))
  const [unit] = await db().select({ id: units.id, name: units.name, firstReplyDays: units.firstReplyDays, substantiveDays: units.substantiveDays }).from(units).where(eq(units.id, decision.unitId))
  return { unit: unit!, reasons: await nameReasons(decision.reasons) }
}

export type NamedReason = Reason & {
  /** Of the site, project, sector or district; null where the value speaks for itself. */
  name: Localized | null
}

/** The reasons of a decision with the names of what they speak of. */
export async function nameReasons(reasons: readonly Reason[]): Promise<NamedReason[]> {
  const tables = { siteIds: sites, projectIds: projects, sectorIds: sectors, districtIds: districts }
  return Promise.all(
    reasons.map(async (reason) => {
      const table = tables[reason.condition as keyof typeof tables]
      const [row] = table ? await db().select({ name: table.name }).from(table).where(eq(table.id, reason.value)) : []
      return { ...reason, name: row?.name ?? null }
    }),
  )
}

export type ShownListing = {
  choice: ListingChoice
  name: Localized
  sectorId: string | null
  stage: (typeof projects.$inferSelect)['stage'] | null
  siteType: (typeof sites.$inferSelect)['type'] | null
  /** Of a plot in the register; null for anything else, also for a plot that an old inquiry names and the register does not have. */
  plot: Pick<typeof plots.$inferSelect, 'kind' | 'status'> | null
  sample: boolean
}

/** Listings by what an address or an EOI names, in that order; unknown ones are left out. Listings are for everyone. */
export async function showListings(_actor: Actor, choices: readonly ListingChoice[], tx: Reader = db()): Promise<ShownListing[]> {
  const ids = (kind: 'project' | 'site') => choices.flatMap((choice) => choice[kind] ?? [])
  const [known, places, lots] = [
    await tx.select({ id: projects.id, name: projects.name, stage: projects.stage, sectorId: projects.sectorId, sample: projects.sample }).from(projects).where(inArray(projects.id, ids('project'))),
    await tx.select({ id: sites.id, name: sites.name, siteType: sites.type, sample: sites.sample }).from(sites).where(inArray(sites.id, ids('site'))),
    await tx.select({ id: plots.id, kind: plots.kind, status: plots.status, sample: plots.sample }).from(plots).where(inArray(plots.id, choices.flatMap(({ site, plot }) => (plot ? `${site}/${plot}` : [])))),
  ]
  return choices.flatMap((choice): ShownListing[] => {
    const project = choice.project && known.find(({ id }) => id === choice.project)
    if (project) return [{ choice, name: project.name, sectorId: project.sectorId, stage: project.stage, siteType: null, plot: null, sample: project.sample }]
    const site = choice.site && places.find(({ id }) => id === choice.site)
    if (!site) return []
    const lot = lots.find(({ id }) => id === `${choice.site}/${choice.plot}`)
    return [{ choice, name: site.name, sectorId: null, stage: null, siteType: site.siteType, plot: lot ? { kind: lot.kind, status: lot.status } : null, sample: lot?.sample ?? site.sample }]
  })
}

/**
 * What an inquiry may name of what an address or a form asked for: listings that exist. A plot that is not in its site's register gives way to
 * the site; `missing` are those that were asked for and cannot be named as they were.
 */
export async function nameableChoices(choices: readonly ListingChoice[], tx: Reader = db()): Promise<{ named: ListingChoice[]; missing: ListingChoice[] }> {
  const shown = await showListings(anyone, choices, tx)
  const named = shown.map(({ choice, plot }) => (choice.plot && !plot ? { site: choice.site! } : choice))
  return { named: [...new Map(named.map((choice) => [listingKey(choice), choice])).values()], missing: choices.filter((choice) => !named.includes(choice)) }
}

/** What an EOI names, in the investor's order. The caller has found it for its actor. */
export async function listChoices(eoiId: string): Promise<ListingChoice[]> {
  const rows = await db().select().from(eoiListings).where(eq(eoiListings.eoiId, eoiId)).orderBy(asc(eoiListings.position))
  return rows.map(({ projectId, siteId, plotCode }) => (projectId ? { project: projectId } : { site: siteId!, ...(plotCode && { plot: plotCode }) }))
}

/** Names of the sector and district that the form asked for when no listing was chosen. */
export async function nameChoices({ sector, district }: Record<string, string>): Promise<{ sector?: Localized; district?: Localized }> {
  const [[chosenSector], [chosenDistrict]] = await Promise.all([
    sector ? db().select({ name: sectors.name }).from(sectors).where(eq(sectors.id, sector)) : [],
    district ? db().select({ name: districts.name }).from(districts).where(eq(districts.id, district)) : [],
  ])
  return { sector: chosenSector?.name, district: chosenDistrict?.name }
}
