import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor, SignedIn } from '@/lib/auth/roles'
import { type Consents, readConsents } from '@/lib/eoi/consents'
import { type PromiseClock, promiseClocks } from '@/lib/eoi/clock'
import { returnsAt } from '@/lib/eoi/return-timer'
import type { ValueReason } from '@/lib/eoi/high-value'
import type { Reason } from '@/lib/eoi/routing'
import { type Entry, type LoggedEvent, timelineOf } from '@/lib/eoi/timeline'
import { isLocale, type Locale, type Localized } from '@/lib/locales'
import { db, type Tx } from '../client'
import { agreements, eoiWatchers, type eois, unitMembers, units, users } from '../schema'
import { listNames, type Names } from './desk'
import { listCaseUnits, listEvents, listListings, listMessages, listNotes, readCalendar } from './eois'

/** How the actor comes to read a case without holding it. */
export type Reading = 'watching' | 'held' | 'admin'

type Listing = Awaited<ReturnType<typeof listListings>>[number]
type Opened = { eoi: typeof eois.$inferSelect; unit: { assigneeDays: number } }

export type CasePage = {
  clocks: PromiseClock[]
  /** When the case returns from its officer to the list of the unit if nothing happens; null while nobody has it or nothing is owed. */
  returnsAt: Date | null
  timeline: Entry[]
  listings: Listing[]
  names: Names
  unitNames: Map<string, Localized>
  /** Units that the case can be referred to. */
  otherUnits: { id: string; name: Localized }[]
  agreements: { id: string; title: Localized }[]
  /** The rule that fired when the case came; undefined before it was routed. */
  routed: { position: number; reasons: Reason[]; unitName: Localized | undefined; highValue: ValueReason[] } | undefined
  /** What the investor agreed to when it was sent. */
  consents: Consents
  referrals: { id: number; at: Date; from: Localized | undefined; reason: string }[]
  /** Who of the holding unit works on it. */
  officer: string | null
  /** Who of the holding unit it can be given to, by name. */
  officers: { id: string; name: string }[]
  /** Whether the reader follows it. */
  watched: boolean
  caseUnits: { unitId: string; name: Localized; relation: 'holding' | 'watching' | 'held' }[]
  reading: Reading
  /** The language that the investor asked to be answered in, else the one they wrote in. */
  investorLanguage: Locale
}

/** Everything that the page of a case shows beside the case itself. The caller has found the case for the actor. */
export async function readCasePage(actor: SignedIn, { eoi, unit }: Opened, now: Date): Promise<CasePage> {
  const [listings, events, messages, notes, caseUnits, calendar, allUnits, allAgreements, officer, officers, watching] = await Promise.all([
    listListings(eoi.id), listEvents(eoi.id), listMessages(eoi.id), listNotes(actor, eoi.id), listCaseUnits(eoi.id), readCalendar(), listUnitNames(actor), listAgreementTitles(actor), readOfficer(eoi.officerId), listOfficers(actor, eoi.unitId),
    db().$count(eoiWatchers, and(eq(eoiWatchers.eoiId, eoi.id), eq(eoiWatchers.userId, actor.userId))),
  ])
  const unitNames = new Map(allUnits.map(({ id, name }) => [id, name]))
  const routed = events.find(({ kind }) => kind === 'routed')
  const reasons = (routed?.data.reasons ?? []) as Reason[]
  const valuesOf = (condition: Reason['condition']) => reasons.filter((reason) => reason.condition === condition).map(({ value }) => value)
  const names = await listNames(actor, {
    sectors: [eoi.answers.sector ?? '', ...valuesOf('sectorIds')], districts: [eoi.answers.district ?? '', ...valuesOf('districtIds')], sites: valuesOf('siteIds'), projects: valuesOf('projectIds'),
  })
  const relations = caseUnits.filter(({ unitId }) => actor.unitIds.includes(unitId)).map(({ relation }) => relation)
  const wished = eoi.answers.language
  const clocks = clocksOf(events, calendar, now)
  const held = { log: events, officerSince: eoi.officerSince, notedAt: notes.at(-1)?.at ?? null, owed: clocks.some(({ state }) => state === 'running' || state === 'late'), assigneeDays: unit.assigneeDays }
  return {
    clocks,
    returnsAt: eoi.officerId && !eoi.sample ? returnsAt(held, calendar) : null,
    timeline: timelineOf(events, messages, notes),
    listings, names, unitNames, caseUnits, officer, officers,
    watched: watching > 0,
    otherUnits: allUnits.filter(({ id }) => id !== eoi.unitId),
    agreements: allAgreements,
    routed: routed && { position: Number(routed.data.position), reasons, unitName: unitNames.get(String(routed.data.unitId)), highValue: (routed.data.highValue ?? []) as ValueReason[] },
    referrals: events.filter(({ kind }) => kind === 'referred').map(({ id, at, data }) => ({ id, at, from: unitNames.get(String(data.from)), reason: String(data.reason ?? '') })),
    consents: readConsents(events.find(({ kind }) => kind === 'submitted')?.data),
    reading: actor.role === 'admin' ? 'admin' : relations.includes('held') ? 'held' : 'watching',
    investorLanguage: isLocale(wished) ? wished : eoi.locale,
  }
}

/** Both promises of a case at this instant. The caller has found the case for its actor. */
export const readClocks = async (eoiId: string, now: Date, tx: Tx | ReturnType<typeof db> = db()): Promise<PromiseClock[]> => clocksOf(await listEvents(eoiId, tx), await readCalendar(tx), now)

/** The promises given at submission, at this instant. */
function clocksOf(events: readonly LoggedEvent[], calendar: Awaited<ReturnType<typeof readCalendar>>, now: Date): PromiseClock[] {
  const given = events.find(({ kind }) => kind === 'submitted')?.data
  return given ? promiseClocks(events, { firstReplyDays: Number(given.firstReplyDays), substantiveDays: Number(given.substantiveDays) }, calendar, now) : []
}

/** Name or address of the officer who has a case. */
async function readOfficer(userId: string | null): Promise<string | null> {
  const [row] = userId ? await db().select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId)) : []
  return row ? (row.name ?? row.email) : null
}

/** Officers of a unit who may sign in, for their colleagues; nobody for others. */
async function listOfficers(actor: SignedIn, unitId: string | null) {
  if (!unitId || !actor.unitIds.includes(unitId)) return []
  const rows = await db().select({ id: users.id, name: users.name, email: users.email }).from(unitMembers).innerJoin(users, eq(users.id, unitMembers.userId))
    .where(and(eq(unitMembers.unitId, unitId), eq(users.role, 'officer'), isNull(users.deactivatedAt))).orderBy(asc(users.name), asc(users.email))
  return rows.map(({ id, name, email }) => ({ id, name: name ?? email }))
}

const listUnitNames = (_actor: Actor) => db().select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position))

/** Agreements of the register, newest first. */
const listAgreementTitles = (_actor: Actor) => db().select({ id: agreements.id, title: agreements.title }).from(agreements).orderBy(sql`${agreements.date} desc nulls last`, asc(agreements.position))
