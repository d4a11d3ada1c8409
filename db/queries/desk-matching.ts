import { and, eq, exists, gte, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { turkistanStart } from '@/lib/dates'
import { type DeskFilters, shownStates } from '@/lib/desk/filters'
import type { Queue } from '@/lib/desk/queues'
import { searchQuery } from '@/lib/desk/search-words'
import type { State } from '@/lib/eoi/states'
import { db } from '../client'
import { eoiClocks, eois, eoiWatchers } from '../schema'
import { casesHeldBy, casesVisibleTo } from '../visibility'
import { unreadBy } from './reads'

/**
 * States as words of the statement: the planner then knows that the indexes of open and of closed cases, which name them,
 * hold every row that is asked for.
 */
export const inStates = (states: readonly State[]): SQL =>
  states.length === 0 ? sql`false` : sql`${eois.state} in (${sql.raw(states.map((state) => `'${state}'`).join(', '))})`

/** The case is marked by the actor as one to follow. */
export const followedBy = (actor: Actor): SQL =>
  isSignedIn(actor) ? inArray(eois.id, db().select({ id: eoiWatchers.eoiId }).from(eoiWatchers).where(eq(eoiWatchers.userId, actor.userId))) : sql`false`

/** Due before this instant, or beyond one and a half of the time by then; cases whose clock stands are neither. */
export const clockPassed = (column: 'dueAt' | 'beyondAt', now: Date): SQL =>
  exists(db().select({ one: sql`1` }).from(eoiClocks).where(and(eq(eoiClocks.eoiId, eois.id), lt(eoiClocks[column], now))))

/** Cases of a queue that the actor may read, states apart. */
export function inQueue(actor: Actor, queue: Queue, now: Date): SQL {
  const held = casesHeldBy(actor)
  const seen = casesVisibleTo(actor)
  const own = isSignedIn(actor) && actor.role === 'officer' ? [...actor.unitIds] : []
  switch (queue) {
    case 'mine': return and(held, isSignedIn(actor) ? eq(eois.officerId, actor.userId) : sql`false`)!
    case 'unread': return and(held, isSignedIn(actor) ? or(isNull(eois.officerId), eq(eois.officerId, actor.userId)) : sql`false`, unreadBy(actor))!
    case 'unit': case 'waiting': return held
    case 'unassigned': return and(held, isNull(eois.officerId))!
    case 'overdue': return and(held, clockPassed('dueAt', now))!
    case 'high': return and(held, sql`high_value`)!
    case 'watched': return and(casesVisibleTo(actor, { few: true }), or(followedBy(actor), own.length > 0 ? notInArray(eois.unitId, own) : undefined))!
    case 'beyond': return and(casesVisibleTo(actor, { few: true }), clockPassed('beyondAt', now))!
    case 'all': case 'closed': return seen
  }
}

/** The number as it stands on letters and in mails. */
const wholeReference = /^TRK-\d{4}-\d+$/i

/** Cases that hold every word of the search; signs alone are in none. */
function holding(typed: string): SQL {
  const q = typed.trim()
  if (wholeReference.test(q)) return eq(eois.reference, q.toUpperCase())
  const query = searchQuery(q)
  return query === undefined ? sql`false` : sql`${eois.state} <> 'draft' and words @@ ${query}::tsquery`
}

/**
 * The cases of `inQueue` in parts that share none. Those that the actor's units hold come first where a queue has others too: an index
 * knows them, and a number that they reach already needs no look at the units of each case.
 */
export function queueParts(actor: Actor, queue: Queue, now: Date): SQL[] {
  const own = isSignedIn(actor) && actor.role === 'officer' ? [...actor.unitIds] : []
  if ((queue !== 'all' && queue !== 'closed') || own.length === 0) return [inQueue(actor, queue, now)]
  return [casesHeldBy(actor), and(casesVisibleTo(actor), notInArray(eois.unitId, own))!]
}

/** Which rows the filters let through. `states` replaces those that the filters show. */
export const matching = (actor: Actor, filters: DeskFilters, now: Date, states: readonly State[] = shownStates(filters)): SQL => and(inQueue(actor, filters.queue, now), filteredTo(filters, states))!

/** The same rows in parts that share none, for counting. */
export const matchingParts = (actor: Actor, filters: DeskFilters, now: Date, states: readonly State[] = shownStates(filters)): SQL[] =>
  queueParts(actor, filters.queue, now).map((part) => and(part, filteredTo(filters, states))!)

/** What the filters ask for beside the queue. */
function filteredTo({ unit, officer, country, sector, from, to, high, q }: DeskFilters, states: readonly State[]): SQL {
  const untilDay = to ? turkistanStart(to) : undefined
  return and(
    inStates(states),
    unit ? eq(eois.unitId, unit) : undefined,
    officer === 'none' ? isNull(eois.officerId) : officer ? eq(eois.officerId, officer) : undefined,
    country ? sql`${eois.answers}->>'country' = ${country}` : undefined,
    sector ? sql`${eois.answers}->>'sector' = ${sector}` : undefined,
    from ? gte(eois.submittedAt, turkistanStart(from)!) : undefined,
    untilDay ? lt(eois.submittedAt, new Date(untilDay.getTime() + 86_400_000)) : undefined,
    high ? sql`high_value` : undefined,
    q ? holding(q) : undefined,
  )!
}
