import { and, gt, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { countedUpTo } from '@/lib/desk/counted'
import { caseStates, type DeskFilters, queueAlone, queueStates, shownStates } from '@/lib/desk/filters'
import { actingStates, type Queue, queuesFor } from '@/lib/desk/queues'
import type { State } from '@/lib/eoi/states'
import { db } from '../client'
import { rowsOf } from '../rows'
import { eois } from '../schema'
import { clockPassed, inStates, matchingParts, queueParts } from './desk-matching'

/** A statement that counts rows of cases in parts that share none, one more than is counted at most. */
const bounded = (parts: readonly SQL[]): SQL =>
  sql`(select count(*) from (${sql.join(parts.map((where) => sql`select 1 from ${eois} where ${where}`), sql` union all `)} limit ${sql.raw(String(countedUpTo + 1))}) as found)`

/** Several numbers with one statement. */
async function countAll<Name extends string>(parts: ReadonlyMap<Name, readonly SQL[]>): Promise<Map<Name, number>> {
  const names = [...parts.keys()]
  if (names.length === 0) return new Map()
  const columns = names.map((name, index) => sql`${bounded(parts.get(name)!)} as ${sql.raw(`n${index}`)}`)
  const [row] = rowsOf<Record<string, string | number>>(await db().execute(sql`select ${sql.join(columns, sql`, `)}`))
  return new Map(names.map((name, index) => [name, Number(row?.[`n${index}`] ?? 0)]))
}

/** How many cases the actor's queues show by themselves, each up to one more than `countedUpTo`. */
export async function countQueues(actor: Actor, now: Date): Promise<{ queue: Queue; count: number }[]> {
  const counts = await countAll(new Map(queuesFor(actor).map((queue) => [queue, matchingParts(actor, queueAlone(queue), now)])))
  return [...counts].map(([queue, count]) => ({ queue, count }))
}

/** Cases of the queue by state, whatever else is filtered; each up to one more than `countedUpTo`. */
export const countStates = (actor: Actor, queue: Queue, now: Date): Promise<Map<State, number>> =>
  countAll(new Map(offeredStates(queue).map((state) => [state, queueParts(actor, queue, now).map((part) => and(part, inStates([state]))!)])))

/** The states that can be chosen in a queue. */
export const offeredStates = (queue: Queue): readonly State[] => (queue === 'closed' || queue === 'waiting' || queue === 'overdue' || queue === 'beyond' ? queueStates(queue) : caseStates)

/** How many cases the filters let through, and how many of them are overdue; each up to one more than `countedUpTo`. */
export async function countFound(actor: Actor, filters: DeskFilters, now: Date): Promise<{ total: number; late: number }> {
  const shown = shownStates(filters)
  const acting = shown.filter((state) => (actingStates as readonly State[]).includes(state))
  const counts = await countAll(new Map([['total', matchingParts(actor, filters, now)], ['late', matchingParts(actor, filters, now, acting).map((part) => and(part, clockPassed('dueAt', now))!)]]))
  return { total: counts.get('total') ?? 0, late: counts.get('late') ?? 0 }
}

/** How many cases that the filters let through came or changed after `since`; up to one more than `countedUpTo`. */
export async function countChanged(actor: Actor, filters: DeskFilters, since: Date, now: Date): Promise<number> {
  const counts = await countAll(new Map([['changed', matchingParts(actor, filters, now).map((part) => and(part, gt(eois.updatedAt, since))!)]]))
  return counts.get('changed') ?? 0
}
