import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { closedStates, type DeskFilters, pageSize, shownStates } from '@/lib/desk/filters'
import { actingStates, waitingStates } from '@/lib/desk/queues'
import { turkistanDay } from '@/lib/dates'
import { promiseClocks } from '@/lib/eoi/clock'
import type { State } from '@/lib/eoi/states'
import { type Urgency, urgencyOf } from '@/lib/eoi/urgency'
import type { Localized } from '@/lib/locales'
import { db } from '../client'
import { districts, eoiClocks, eoiListings, eois, projects, sectors, sites, units, users } from '../schema'
import { casesVisibleTo } from '../visibility'
import { readClockLogs } from './clock-logs'
import { followedBy, matching } from './desk-matching'
import { readCalendar } from './eois'
import { unreadBy } from './reads'

/** A part of the list with an order of its own. */
type Section = { ids: (window: { limit: number; offset: number }) => Promise<string[]>; where: SQL }

/**
 * The list in its order, in parts that an index each can walk through: what is owed by its date, so that overdue cases come first; what is
 * answered; what waits for the investor; what is closed, last changed first.
 */
function sectionsOf(actor: Actor, filters: DeskFilters, now: Date): Section[] {
  const shown = shownStates(filters)
  const of = (states: readonly State[]) => states.filter((state) => shown.includes(state))
  const section = (states: readonly State[], owed: SQL | undefined, order: SQL[]): Section[] => {
    const chosen = of(states)
    const where = and(matching(actor, filters, now, chosen), owed)!
    const ids: Section['ids'] = async ({ limit, offset }) =>
      (await db().select({ id: eois.id }).from(eois).leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id)).where(where).orderBy(...order).limit(limit).offset(offset)).map(({ id }) => id)
    return chosen.length === 0 ? [] : [{ ids, where }]
  }
  return [
    ...section(actingStates, isNotNull(eoiClocks.dueAt), [asc(eoiClocks.dueAt), asc(eois.submittedAt), asc(eois.id)]),
    ...section(actingStates, isNull(eoiClocks.dueAt), [asc(eois.submittedAt), asc(eois.id)]),
    ...section(waitingStates, undefined, [asc(eois.submittedAt), asc(eois.id)]),
    ...section(closedStates, undefined, [desc(eois.updatedAt), asc(eois.id)]),
  ]
}

/** Ids of cases from one place of the list on. Parts before it are skipped without being read out. */
async function listIds(actor: Actor, filters: DeskFilters, now: Date, { limit, offset }: { limit: number; offset: number }): Promise<string[]> {
  const found: string[] = []
  let skip = offset
  for (const { ids, where } of sectionsOf(actor, filters, now)) {
    const part = await ids({ limit: limit - found.length, offset: skip })
    found.push(...part)
    if (found.length === limit) break
    if (part.length > 0 || skip === 0) skip = 0
    else skip -= await countUpTo(where, skip)
  }
  return found
}

/** How many rows a part of the list has, counted no further than `most`. */
const countUpTo = async (where: SQL, most: number): Promise<number> =>
  db().$count(db().select({ id: eois.id }).from(eois).leftJoin(eoiClocks, eq(eoiClocks.eoiId, eois.id)).where(where).limit(most).as('part'))

/** What the list shows of a case; the first listing stands for all. */
const listRows = (actor: Actor, ids: string[]) =>
  db()
    .select({
      id: eois.id, reference: sql<string>`${eois.reference}`, version: eois.version, state: eois.state, locale: eois.locale, submittedAt: eois.submittedAt, updatedAt: eois.updatedAt, sample: eois.sample,
      highValue: eois.highValue, lostReason: eois.lostReason, lostCountry: eois.lostCountry, nextStep: eois.nextStep, nextStepOn: eois.nextStepOn, officerId: eois.officerId, officer: sql<string | null>`coalesce(${users.name}, ${users.email})`, followed: sql<boolean>`${followedBy(actor)}`, unread: sql<boolean>`${unreadBy(actor)}`,
      answers: eois.answers, unitId: units.id, unitName: units.name, projectName: projects.name, siteName: sites.name, plotCode: eoiListings.plotCode,
      otherListings: sql<number>`(select count(*) from eoi_listings where eoi_id = ${eois.id} and position > 0)`.mapWith(Number),
    })
    .from(eois)
    .innerJoin(units, eq(units.id, eois.unitId))
    .leftJoin(users, eq(users.id, eois.officerId))
    .leftJoin(eoiListings, and(eq(eoiListings.eoiId, eois.id), eq(eoiListings.position, 0)))
    .leftJoin(projects, eq(projects.id, eoiListings.projectId))
    .leftJoin(sites, eq(sites.id, eoiListings.siteId))
    .where(and(casesVisibleTo(actor), inArray(eois.id, ids)))

/** The rows of these cases in this order, each with its urgency at `now`, computed from the event log. */
async function rowsInOrder(actor: Actor, ids: string[], now: Date) {
  if (ids.length === 0) return []
  const [rows, logs, calendar] = await Promise.all([listRows(actor, ids), readClockLogs(ids), readCalendar()])
  const byId = new Map(rows.map(({ answers, ...row }) => {
    const given = logs.get(row.id)
    const urgency: Urgency = urgencyOf(row.state, given ? promiseClocks(given.log, given.promises, calendar, now) : [])
    return [row.id, { ...row, company: answers.company || null, country: answers.country || null, urgency, answers, today: turkistanDay(now) }]
  }))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type DeskRow = Awaited<ReturnType<typeof rowsInOrder>>[number]

/**
 * One page of the desk: overdue cases first, then by the date of the promise to be kept next; answered ones, those that wait for
 * the investor and closed ones after them. `more` says that another page follows.
 */
export async function listDesk(actor: Actor, filters: DeskFilters, now: Date): Promise<{ rows: DeskRow[]; more: boolean }> {
  if (filters.page < 1) return { rows: [], more: false }
  const ids = await listIds(actor, filters, now, { limit: pageSize + 1, offset: (filters.page - 1) * pageSize })
  return { rows: await rowsInOrder(actor, ids.slice(0, pageSize), now), more: ids.length > pageSize }
}

/** Ids of the whole list in its order, `most` at most. */
export const listDeskIds = (actor: Actor, filters: DeskFilters, now: Date, most: number): Promise<string[]> => listIds(actor, filters, now, { limit: most, offset: 0 })

const rowsAtOnce = 200

/** The rows of these cases, some at a time: for a file. */
export async function* readDesk(actor: Actor, ids: readonly string[], now: Date): AsyncGenerator<DeskRow[]> {
  for (let start = 0; start < ids.length; start += rowsAtOnce) yield await rowsInOrder(actor, ids.slice(start, start + rowsAtOnce), now)
}

export type NameIds = { sectors: readonly string[]; districts: readonly string[]; sites: readonly string[]; projects: readonly string[] }
const nameTables = { sectors, districts, sites, projects } as const
/** Names by kind and id. */
export type Names = Record<keyof NameIds, Record<string, Localized>>

/** Names of what a case and its routing refer to by id; they are public. An id that is gone is left out. */
export async function listNames(_actor: Actor, ids: NameIds): Promise<Names> {
  const names: Names = { sectors: {}, districts: {}, sites: {}, projects: {} }
  await Promise.all((Object.keys(nameTables) as (keyof NameIds)[]).map(async (kind) => {
    const table = nameTables[kind]
    const wanted = ids[kind].filter(Boolean)
    const rows = wanted.length === 0 ? [] : await db().select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted))
    names[kind] = Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  }))
  return names
}
