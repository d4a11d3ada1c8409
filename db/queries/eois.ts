import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import type { Calendar } from '@/lib/eoi/calendar'
import { calendarOf, type DayKind } from '@/lib/eoi/calendar-days'
import { canReadNotes } from '@/lib/eoi/policy'
import { db, type Tx } from '../client'
import { calendarChanges, calendarDays, eoiEvents, eoiListings, eoiMessages, eoiNotes, eois, eoiUnits, investorProfiles, plots, projects, routingRules, sites, units, users } from '../schema'
import { casesVisibleTo, invitedTo, ownedBy } from '../visibility'
import { unreadBy } from './reads'

/** One case by its reference, or undefined when there is none the actor may see. */
export async function findCase(actor: Actor, reference: string) {
  const [row] = await db()
    .select({ eoi: eois, unit: units, ownerEmail: users.email })
    .from(eois)
    .innerJoin(units, eq(units.id, eois.unitId))
    .innerJoin(users, eq(users.id, eois.ownerId))
    .where(and(eq(eois.reference, reference), casesVisibleTo(actor)))
  return row
}

/** The actor's own draft by its id. */
export async function findDraft(actor: Actor, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const [row] = await db().select().from(eois).where(and(eq(eois.id, id), ownedBy(actor)))
  return row
}

/** What the actor's next inquiry begins with: what the last one said of company and person. Empty when nothing is kept. */
export async function findProfile(actor: Actor, tx: Tx | ReturnType<typeof db> = db()): Promise<Record<string, string>> {
  if (!isSignedIn(actor)) return {}
  const [row] = await tx.select({ answers: investorProfiles.answers }).from(investorProfiles).where(eq(investorProfiles.userId, actor.userId))
  return row?.answers ?? {}
}

/** The actor's drafts, last changed first, at most three: what a new form offers to go on with. */
export async function listOpenDrafts(actor: Actor) {
  return db()
    .select({ id: eois.id, updatedAt: eois.updatedAt, answers: eois.answers })
    .from(eois)
    .where(and(ownedBy(actor), eq(eois.state, 'draft')))
    .orderBy(desc(eois.updatedAt))
    .limit(3)
}

/** Drafts and cases of an investor, and cases of colleagues who let them in, last changed first. */
export async function listOwnEois(actor: Actor) {
  return db()
    .select({ id: eois.id, reference: eois.reference, state: eois.state, answers: eois.answers, submittedAt: eois.submittedAt, updatedAt: eois.updatedAt, unitName: units.name, sample: eois.sample, unread: sql<boolean>`${unreadBy(actor)}`, sharedBy: sql<string | null>`case when ${ownedBy(actor)} then null else ${users.email} end` })
    .from(eois)
    .innerJoin(users, eq(users.id, eois.ownerId))
    .leftJoin(units, eq(units.id, eois.unitId))
    .where(and(or(ownedBy(actor), invitedTo(actor)), casesVisibleTo(actor)))
    .orderBy(desc(eois.updatedAt))
}

/** What an EOI names, in the investor's order, with the names as shown. The caller has found the EOI for its actor. */
export const listListings = (eoiId: string, tx: Tx | ReturnType<typeof db> = db()) =>
  tx
    .select({ position: eoiListings.position, projectId: eoiListings.projectId, siteId: eoiListings.siteId, plotCode: eoiListings.plotCode, projectName: projects.name, siteName: sites.name, plotKnown: sql<boolean>`${plots.id} is not null` })
    .from(eoiListings)
    .leftJoin(projects, eq(projects.id, eoiListings.projectId))
    .leftJoin(sites, eq(sites.id, eoiListings.siteId))
    .leftJoin(plots, and(eq(plots.siteId, eoiListings.siteId), eq(plots.code, eoiListings.plotCode)))
    .where(eq(eoiListings.eoiId, eoiId))
    .orderBy(asc(eoiListings.position))

/** The event log in order, with who acted. The caller has found the case for its actor. */
export const listEvents = (eoiId: string, tx: Tx | ReturnType<typeof db> = db()) =>
  tx
    .select({ id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive, data: eoiEvents.data, unitId: eoiEvents.unitId, actorName: users.name, actorEmail: users.email, actorRole: users.role })
    .from(eoiEvents)
    .leftJoin(users, eq(users.id, eoiEvents.actorId))
    .where(eq(eoiEvents.eoiId, eoiId))
    .orderBy(asc(eoiEvents.at), asc(eoiEvents.id))

/** What both sides wrote, oldest first, with the unit in whose name. */
export const listMessages = (eoiId: string) =>
  db()
    .select({ id: eoiMessages.id, eventId: eoiMessages.eventId, side: eoiMessages.side, body: eoiMessages.body, locale: eoiMessages.locale, byMail: eoiMessages.byMail, at: eoiMessages.at, unitName: units.name, authorName: users.name, colleague: sql<string | null>`case when ${eoiMessages.side} = 'investor' and ${users.id} <> ${eois.ownerId} then coalesce(${users.name}, ${users.email}) end`, originalBody: eoiMessages.originalBody, originalLocale: eoiMessages.originalLocale })
    .from(eoiMessages)
    .innerJoin(eois, eq(eois.id, eoiMessages.eoiId))
    .innerJoin(users, eq(users.id, eoiMessages.authorId))
    .leftJoin(units, eq(units.id, eoiMessages.unitId))
    .where(eq(eoiMessages.eoiId, eoiId))
    .orderBy(asc(eoiMessages.at))

/** Notes among officers; nothing for an investor, whatever the caller asks. */
export async function listNotes(actor: Actor, eoiId: string) {
  if (!canReadNotes(actor)) return []
  return db()
    .select({ id: eoiNotes.id, kind: eoiNotes.kind, heldAt: eoiNotes.heldAt, body: eoiNotes.body, at: eoiNotes.at, authorName: users.name, authorEmail: users.email, unitName: units.name })
    .from(eoiNotes)
    .innerJoin(users, eq(users.id, eoiNotes.authorId))
    .leftJoin(units, eq(units.id, eoiNotes.unitId))
    .innerJoin(eois, eq(eois.id, eoiNotes.eoiId))
    .where(and(eq(eoiNotes.eoiId, eoiId), casesVisibleTo(actor)))
    .orderBy(asc(eoiNotes.at))
}

/** Units that may read a case and why. */
export const listCaseUnits = (eoiId: string) =>
  db().select({ unitId: eoiUnits.unitId, name: units.name, relation: eoiUnits.relation, since: eoiUnits.since }).from(eoiUnits).innerJoin(units, eq(units.id, eoiUnits.unitId)).where(eq(eoiUnits.eoiId, eoiId)).orderBy(asc(units.position))

/** Rules in force, in the order of reading, with the version of the table that they make. */
export const listRules = (tx: Tx | ReturnType<typeof db> = db()) =>
  tx
    .select({ id: routingRules.id, position: routingRules.position, conditions: routingRules.conditions, unitId: routingRules.unitId, version: sql<number>`(select max(version) from routing_versions)` })
    .from(routingRules)
    .where(eq(routingRules.active, true))
    .orderBy(asc(routingRules.position))

/** The working calendar with everything it was before: weekends are known, these days differ from them. One statement: every list and every clock asks for it. */
export async function readCalendar(tx: Tx | ReturnType<typeof db> = db()): Promise<Calendar> {
  const rows = await tx
    .select({ day: calendarDays.day, kind: sql<DayKind | null>`${calendarDays.kind}`, at: sql<Date | null>`null::timestamptz`.mapWith(calendarChanges.at), id: sql<number>`0` })
    .from(calendarDays)
    .unionAll(tx.select({ day: calendarChanges.day, kind: sql<DayKind | null>`${calendarChanges.before}`, at: sql<Date | null>`${calendarChanges.at}`.mapWith(calendarChanges.at), id: sql<number>`${calendarChanges.id}` }).from(calendarChanges))
  const days = rows.flatMap(({ day, kind, at }) => (at === null && kind ? [{ day, kind }] : []))
  const changes = rows.flatMap(({ day, kind, at, id }) => (at ? [{ at, day, before: kind, id: Number(id) }] : []))
  return calendarOf(days, changes.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id))
}
