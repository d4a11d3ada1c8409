import { and, asc, desc, eq, ilike, inArray, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { type DeskFilters, pageSize, shownStates } from '@/lib/desk/filters'
import { type ClockEvent, type Promises, promiseClocks, quietKinds } from '@/lib/eoi/clock'
import { isOpen, openStates, type State } from '@/lib/eoi/states'
import { compareUrgency, type Urgency, urgencyOf } from '@/lib/eoi/urgency'
import type { Localized } from '@/lib/locales'
import { db } from '../client'
import { districts, eoiEvents, eoiListings, eois, projects, sectors, sites, units } from '../schema'
import { casesVisibleTo } from '../visibility'
import { readCalendar } from './eois'
import { likeOf } from './like'

/** How many cases each unit holds in each state, of those the actor may read; every number of the desk is a sum of these. */
export const listCaseCounts = (actor: Actor) =>
  db()
    .select({ unitId: units.id, unitName: units.name, state: eois.state, count: sql<number>`count(*)::int` })
    .from(eois)
    .innerJoin(units, eq(units.id, eois.unitId))
    .where(casesVisibleTo(actor))
    .groupBy(units.id, units.name, units.position, eois.state)
    .orderBy(asc(units.position))

/** Which rows the filters let through, states apart. */
function matching(actor: Actor, { queue, unit, q }: DeskFilters): SQL | undefined {
  const own = isSignedIn(actor) ? [...actor.unitIds] : []
  const like = likeOf(q)
  return and(
    casesVisibleTo(actor),
    queue === 'mine' ? inArray(eois.unitId, own) : queue === 'watched' ? notInArray(eois.unitId, own) : undefined,
    unit ? eq(eois.unitId, unit) : undefined,
    q ? or(ilike(eois.reference, like), ilike(sql`${eois.answers}->>'company'`, like)) : undefined,
  )
}

/** Events that move a clock, of open cases whose substantive answer is still owed (`lib/eoi/clock.ts`); the others need none. */
const listOwedEvents = (actor: Actor, filters: DeskFilters, shown: readonly State[]) =>
  db()
    .select({
      eoiId: eoiEvents.eoiId, id: eoiEvents.id, at: eoiEvents.at, kind: eoiEvents.kind, state: eoiEvents.state, substantive: eoiEvents.substantive,
      promises: sql<Promises | null>`case when ${eoiEvents.kind} = 'submitted' then ${eoiEvents.data} end`,
    })
    .from(eoiEvents)
    .innerJoin(eois, eq(eois.id, eoiEvents.eoiId))
    .where(
      and(
        matching(actor, filters),
        inArray(eois.state, [...shown]),
        notInArray(eoiEvents.kind, [...quietKinds]),
        notExists(
          db().select({ one: sql`1` }).from(sql`${eoiEvents} as answer`)
            .where(sql`answer.eoi_id = ${eois.id} and (answer.kind in ('proposed', 'declined') or (answer.kind = 'replied' and answer.substantive))`),
        ),
      ),
    )

type Key = { id: string; state: State; submittedAt: Date | null }

/** The open cases among the filtered ones, most urgent first. Their clocks are computed from the event log, all with one query. */
async function listByUrgency(actor: Actor, filters: DeskFilters, now: Date): Promise<(Key & { urgency: Urgency })[]> {
  const shown = openStates.filter((state) => shownStates(filters).includes(state))
  if (shown.length === 0) return []
  const [keys, events, calendar] = await Promise.all([
    db().select({ id: eois.id, state: eois.state, submittedAt: eois.submittedAt }).from(eois).where(and(matching(actor, filters), inArray(eois.state, shown))),
    listOwedEvents(actor, filters, shown),
    readCalendar(),
  ])
  const logs = new Map<string, { log: ClockEvent[]; promises: Promises | null }>()
  for (const { eoiId, promises, ...event } of events) {
    const entry = logs.get(eoiId) ?? { log: [], promises: null }
    logs.set(eoiId, entry)
    entry.log.push(event)
    entry.promises ??= promises
  }
  return keys
    .map((key) => {
      const { log, promises } = logs.get(key.id) ?? {}
      return { ...key, urgency: urgencyOf(key.state, log && promises ? promiseClocks(log, promises, calendar, now) : []) }
    })
    .sort((a, b) => compareUrgency(a.urgency, b.urgency) || Number(a.submittedAt) - Number(b.submittedAt) || a.id.localeCompare(b.id))
}

/** Closed cases, last changed first. */
const listClosed = (actor: Actor, filters: DeskFilters, shown: State[], window: { limit: number; offset: number }) =>
  db().select({ id: eois.id }).from(eois).where(and(matching(actor, filters), inArray(eois.state, shown))).orderBy(desc(eois.updatedAt), asc(eois.id)).limit(window.limit).offset(window.offset)

/** What the list shows of a case; the first listing stands for all. */
const listRows = (actor: Actor, ids: string[]) =>
  db()
    .select({
      id: eois.id, reference: sql<string>`${eois.reference}`, state: eois.state, locale: eois.locale, submittedAt: eois.submittedAt, updatedAt: eois.updatedAt, sample: eois.sample,
      company: sql<string | null>`${eois.answers}->>'company'`, country: sql<string | null>`${eois.answers}->>'country'`,
      unitId: units.id, unitName: units.name, projectName: projects.name, siteName: sites.name, plotCode: eoiListings.plotCode,
      otherListings: sql<number>`(select count(*) from eoi_listings where eoi_id = ${eois.id} and position > 0)`.mapWith(Number),
    })
    .from(eois)
    .innerJoin(units, eq(units.id, eois.unitId))
    .leftJoin(eoiListings, and(eq(eoiListings.eoiId, eois.id), eq(eoiListings.position, 0)))
    .leftJoin(projects, eq(projects.id, eoiListings.projectId))
    .leftJoin(sites, eq(sites.id, eoiListings.siteId))
    .where(and(casesVisibleTo(actor), inArray(eois.id, ids)))

export type DeskRow = Awaited<ReturnType<typeof listRows>>[number] & { urgency: Urgency }

/**
 * One page of the desk: overdue cases first, then by the time left of the promise to be kept next; cases that wait for
 * the investor and closed ones last. `total` and `late` count over all pages.
 */
export async function listDesk(actor: Actor, filters: DeskFilters, now: Date): Promise<{ rows: DeskRow[]; total: number; late: number }> {
  const open = await listByUrgency(actor, filters, now)
  const closedStates = shownStates(filters).filter((state) => !isOpen(state))
  const closedCount = closedStates.length === 0 ? 0 : await db().$count(eois, and(matching(actor, filters), inArray(eois.state, closedStates)))
  const start = (filters.page - 1) * pageSize
  const shown = open.slice(Math.max(0, start), Math.max(0, start) + pageSize)
  const room = pageSize - shown.length
  const closed = closedCount === 0 || room === 0 || start < 0 ? [] : await listClosed(actor, filters, closedStates, { limit: room, offset: Math.max(0, start - open.length) })
  const urgencies = new Map(shown.map(({ id, urgency }) => [id, urgency]))
  const ids = [...shown, ...closed].map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await listRows(actor, ids)
  const byId = new Map(rows.map((row) => [row.id, { ...row, urgency: urgencies.get(row.id) ?? urgencyOf(row.state, []) }]))
  return {
    rows: ids.flatMap((id) => byId.get(id) ?? []),
    total: open.length + closedCount,
    late: open.filter(({ urgency }) => urgency.kind === 'late').length,
  }
}

export type NameIds = { sectors: readonly string[]; districts: readonly string[]; sites: readonly string[]; projects: readonly string[] }
const nameTables = { sectors, districts, sites, projects } as const
/** Names by kind and id. */
export type Names = Record<keyof NameIds, Record<string, Localized>>

/** Names of what a case and its routing refer to by id; they are public. An id that is gone is left out. */
export async function listNames(_actor: Actor, ids: NameIds): Promise<Names> {
  const names: Names = { sectors: {}, districts: {}, sites: {}, projects: {} }
  for (const kind of Object.keys(nameTables) as (keyof NameIds)[]) {
    const table = nameTables[kind]
    const wanted = ids[kind].filter(Boolean)
    const rows = wanted.length === 0 ? [] : await db().select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted))
    names[kind] = Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  }
  return names
}
