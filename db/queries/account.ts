import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { type Promises, promiseClocks } from '@/lib/eoi/clock'
import { readConsents } from '@/lib/eoi/consents'
import { followsCase } from '@/lib/eoi/policy'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { type Reason, usualPromises } from '@/lib/eoi/routing'
import { toldKinds } from '@/lib/eoi/states'
import { db } from '../client'
import { agreements, eoiEvents, eoiListings, eoiMessages, projects, sites, units, users } from '../schema'
import { listColleagues } from './colleagues'
import { listSentDocuments } from './documents'
import { findMergedInto } from './case-merge'
import { findCase, listCaseUnits, listOwnEois, readCalendar } from './eois'
import { listChoices, nameReasons, showListings } from './inquiries'

/** What an event says to the investor, by its kind: never a reason that officers wrote for each other. */
type Told = Partial<Promises> & { reason?: string; locale?: string; agreementId?: string; agreement?: string; from?: string; to?: string; reasons?: Reason[]; position?: number; unitId?: string; into?: string; startsAt?: string; times?: number; refusedFiles?: unknown }

const readEvents = async (eoiId: string) => {
  const rows = await db()
    .select({ id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive, unitId: eoiEvents.unitId, data: eoiEvents.data })
    .from(eoiEvents)
    .where(and(eq(eoiEvents.eoiId, eoiId), inArray(eoiEvents.kind, [...toldKinds])))
    .orderBy(asc(eoiEvents.at), asc(eoiEvents.id))
  return rows.map(({ data, ...event }) => {
    const told = data as Told
    const mine = event.kind === 'declined' || event.kind === 'withdrawn' || event.kind.startsWith('meeting_')
    return { ...event, data: { ...told, reason: mine ? told.reason : undefined } }
  })
}

/** Both sides' words, oldest first, with who wrote on the investor's side. Officers write in the name of their unit; who they are stays inside. */
const readMessages = (actor: Actor, eoiId: string) =>
  db()
    .select({
      eventId: eoiMessages.eventId, side: eoiMessages.side, body: eoiMessages.body, locale: eoiMessages.locale, byMail: eoiMessages.byMail, at: eoiMessages.at, unitId: eoiMessages.unitId,
      colleague: sql<string | null>`case when ${eoiMessages.side} = 'investor' and ${eoiMessages.authorId} <> ${isSignedIn(actor) ? actor.userId : ''} then coalesce(${users.name}, ${users.email}) end`,
    })
    .from(eoiMessages)
    .innerJoin(users, eq(users.id, eoiMessages.authorId))
    .where(eq(eoiMessages.eoiId, eoiId))
    .orderBy(asc(eoiMessages.at), asc(eoiMessages.eventId))

/**
 * Everything that the investor, and the colleagues whom they let in, see of a case, or undefined when it is none of theirs: state, promises,
 * unit and why, events and messages, what was sent, who reads it with them. Never notes, never who an officer is.
 */
export async function findOwnCase(actor: Actor, reference: string, now: Date) {
  const found = await findCase(actor, reference)
  if (!found) return undefined
  const { eoi, unit } = found
  const colleagues = await listColleagues(eoi.id)
  const facts = { state: eoi.state, ownerId: eoi.ownerId, unitId: eoi.unitId, colleagues }
  if (!followsCase(actor, facts)) return undefined
  const [events, messages, documents, caseUnits, choices, calendar, names] = await Promise.all([
    readEvents(eoi.id), readMessages(actor, eoi.id), listSentDocuments(actor, eoi.id), listCaseUnits(eoi.id), listChoices(eoi.id), readCalendar(), db().select({ id: units.id, name: units.name }).from(units),
  ])
  const submitted = events.find(({ kind }) => kind === 'submitted')
  const promises = { firstReplyDays: submitted?.data.firstReplyDays ?? usualPromises.firstReplyDays, substantiveDays: submitted?.data.substantiveDays ?? usualPromises.substantiveDays }
  const routed = events.find(({ kind }) => kind === 'routed')
  const agreementId = events.findLast(({ kind }) => kind === 'agreed')?.data.agreementId
  const [agreement] = agreementId ? await db().select({ id: agreements.id, title: agreements.title }).from(agreements).where(eq(agreements.id, agreementId)) : []
  return {
    eoi: { id: eoi.id, version: eoi.version, reference, state: eoi.state, answers: eoi.answers, locale: eoi.locale, submittedAt: eoi.submittedAt!, sample: eoi.sample },
    facts, ownerEmail: found.ownerEmail, own: isSignedIn(actor) && actor.userId === eoi.ownerId,
    colleagues: colleagues.map(({ id, email, name, right, userId }) => ({ id, email, name, right, joined: userId !== null })),
    unit: { id: unit.id, name: unit.name },
    unitNames: new Map(names.map(({ id, name }) => [id, name])),
    watching: caseUnits.filter(({ relation }) => relation === 'watching'),
    held: caseUnits.filter(({ relation }) => relation === 'held'),
    events, messages, documents, agreement,
    merged: await findMergedInto(actor, eoi.mergedIntoId),
    consents: readConsents(submitted?.data as Record<string, unknown> | undefined),
    clocks: promiseClocks(events, promises, calendar, now),
    routing: routed && { unitId: routed.data.unitId, position: routed.data.position, reasons: await nameReasons(routed.data.reasons ?? []) },
    listings: await showListings(actor, choices),
  }
}
export type OwnCase = NonNullable<Awaited<ReturnType<typeof findOwnCase>>>

/**
 * The investor's drafts and cases: those that wait for them first, then the open ones, then the closed, each last changed first. `due` is
 * when the next promise still owed is due.
 */
export async function listAccount(actor: Actor, now: Date) {
  const rows = await listOwnEois(actor)
  if (rows.length === 0) return { drafts: [], cases: [] }
  const ids = rows.map(({ id }) => id)
  const [events, listings, calendar] = await Promise.all([
    db().select({ eoiId: eoiEvents.eoiId, id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive, data: eoiEvents.data }).from(eoiEvents).where(inArray(eoiEvents.eoiId, ids)),
    db()
      .select({ eoiId: eoiListings.eoiId, projectName: projects.name, siteName: sites.name, plotCode: eoiListings.plotCode })
      .from(eoiListings).leftJoin(projects, eq(projects.id, eoiListings.projectId)).leftJoin(sites, eq(sites.id, eoiListings.siteId))
      .where(inArray(eoiListings.eoiId, ids)).orderBy(asc(eoiListings.position)),
    readCalendar(),
  ])
  const all = rows.map((row) => {
    const log = events.filter(({ eoiId }) => eoiId === row.id)
    const promises = (log.find(({ kind }) => kind === 'submitted')?.data as Promises | undefined) ?? usualPromises
    const owed = promiseClocks(log, promises, calendar, now).find(({ state }) => state === 'running' || state === 'late')
    return { ...row, listings: listings.filter(({ eoiId }) => eoiId === row.id).flatMap(({ projectName, siteName, plotCode }) => ({ name: projectName ?? siteName ?? {}, plotCode })), owed }
  })
  const rank = ({ state, owed }: (typeof all)[number]) => (isInvestorsTurn(state) ? 0 : owed ? 1 : ['agreed', 'declined', 'withdrawn'].includes(state) ? 3 : 2)
  return {
    drafts: all.filter(({ state }) => state === 'draft'),
    cases: all.filter(({ state }) => state !== 'draft').sort((a, b) => rank(a) - rank(b)),
  }
}
export type AccountRow = Awaited<ReturnType<typeof listAccount>>['cases'][number]

/** The zone in which the actor chose to read meeting times; undefined while they chose none. */
export async function findTimeZone(actor: Actor): Promise<string | undefined> {
  const [row] = isSignedIn(actor) ? await db().select({ zone: users.timeZone }).from(users).where(eq(users.id, actor.userId)) : []
  return row?.zone ?? undefined
}

/** Kinds of mails that the actor does not want. */
export async function findMutedMails(actor: Actor): Promise<string[]> {
  const [row] = isSignedIn(actor) ? await db().select({ muted: users.mutedMails }).from(users).where(eq(users.id, actor.userId)) : []
  return row?.muted ?? []
}
