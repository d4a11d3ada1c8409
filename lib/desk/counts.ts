import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { isOpen, type State } from '@/lib/eoi/states'
import type { Localized } from '@/lib/locales'
import { type DeskFilters, type Queue, queuesFor } from './filters'

/** How many cases a unit holds in a state. */
export type CaseCount = { unitId: string; unitName: Localized; state: State; count: number }

const inQueue = (queue: Queue, { unitId, state }: CaseCount, own: readonly string[]): boolean => {
  switch (queue) {
    case 'mine': return own.includes(unitId)
    case 'watched': return !own.includes(unitId)
    case 'all': return true
    case 'closed': return !isOpen(state)
  }
}
const sum = (counts: readonly CaseCount[]): number => counts.reduce((total, { count }) => total + count, 0)
const unitsOfActor = (actor: Actor): readonly string[] => (isSignedIn(actor) ? actor.unitIds : [])

/** The actor's queues with what each one shows by itself: own and watched cases count while they are open. */
export const queueCounts = (counts: readonly CaseCount[], actor: Actor): { queue: Queue; count: number }[] =>
  queuesFor(actor).map((queue) => ({
    queue,
    count: sum(counts.filter((each) => inQueue(queue, each, unitsOfActor(actor)) && (queue === 'all' || queue === 'closed' || isOpen(each.state)))),
  }))

/** Cases of the queue by state, whatever else is filtered. */
export function stateCounts(counts: readonly CaseCount[], { queue }: DeskFilters, actor: Actor): Map<State, number> {
  const found = new Map<State, number>()
  for (const each of counts) if (inQueue(queue, each, unitsOfActor(actor))) found.set(each.state, (found.get(each.state) ?? 0) + each.count)
  return found
}

/** Units that hold any of the cases, once each. */
export const unitsOf = (counts: readonly CaseCount[]): { id: string; name: Localized }[] => [...new Map(counts.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values()]
