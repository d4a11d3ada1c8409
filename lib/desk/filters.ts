import { isSignedIn, type Actor } from '@/lib/auth/roles'
import { isOpen, openStates, type State, states } from '@/lib/eoi/states'

/** Parts of the desk: held by the officer's units, read by them without holding, everything readable, closed. */
export const queues = ['mine', 'watched', 'all', 'closed'] as const
export type Queue = (typeof queues)[number]

/** States a case on the desk may have; drafts are the investor's alone. */
export const caseStates = states.filter((state) => state !== 'draft')
const closedStates = caseStates.filter((state) => !isOpen(state))

/** Cases on one page of the desk. */
export const pageSize = 50

export type DeskFilters = {
  queue: Queue
  /** Only these states; empty for those that the queue shows by itself. */
  states: State[]
  /** Only cases that this unit holds. */
  unit: string
  /** Part of a reference or of a company's name. */
  q: string
  page: number
}

type Query = Record<string, string | string[] | undefined>
const valuesOf = (query: Query, key: string): string[] => [query[key] ?? []].flat().map((value) => value.trim())

/** Admins belong to no unit: they begin with everything. */
export const defaultQueue = (actor: Actor): Queue => (isSignedIn(actor) && actor.role === 'officer' ? 'mine' : 'all')
export const queuesFor = (actor: Actor): readonly Queue[] => (defaultQueue(actor) === 'mine' ? queues : ['all', 'closed'])

/** Reads the address of the desk. Unknown values are ignored; an unreadable page number asks for a page that does not exist. */
export function readDeskFilters(query: Query, actor: Actor): DeskFilters {
  const queue = valuesOf(query, 'queue').find((value): value is Queue => queuesFor(actor).includes(value as Queue)) ?? defaultQueue(actor)
  const page = valuesOf(query, 'page')[0] || '1'
  return {
    queue,
    states: caseStates.filter((state) => valuesOf(query, 'state').includes(state)),
    unit: valuesOf(query, 'unit')[0]?.slice(0, 100) ?? '',
    q: valuesOf(query, 'q')[0]?.slice(0, 200) ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0,
  }
}

/** The filters as the query of an address, with some of them changed; what is the default is left out. */
export function deskQuery(filters: DeskFilters, actor: Actor, change: Partial<DeskFilters> = {}): Record<string, string | string[] | undefined> {
  const { queue, states: chosen, unit, q, page } = { ...filters, page: 1, ...change }
  return { queue: queue === defaultQueue(actor) ? undefined : queue, state: chosen, unit, q, page: page > 1 ? String(page) : undefined }
}

/**
 * The states that the list shows. Officers' own and watched cases are the open ones, until a search or a chosen state asks
 * for more.
 */
export function shownStates({ queue, states: chosen, q }: DeskFilters): readonly State[] {
  if (queue === 'closed') return chosen.length > 0 ? closedStates.filter((state) => chosen.includes(state)) : closedStates
  if (chosen.length > 0) return chosen
  return queue === 'all' || q ? caseStates : openStates
}
