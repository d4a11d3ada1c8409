import type { Actor } from '@/lib/auth/roles'
import { isCountry } from '@/lib/countries'
import { countedUpTo } from './counted'
import { isOpen, openStates, type State, states } from '@/lib/eoi/states'
import { actingStates, defaultQueue, type Queue, queuesFor, waitingStates } from './queues'

/** States a case on the desk may have; drafts are the investor's alone. */
export const caseStates = states.filter((state) => state !== 'draft')
export const closedStates = caseStates.filter((state) => !isOpen(state))

/** Cases on one page of the desk. */
export const pageSize = 50

export type DeskFilters = {
  queue: Queue
  /** Only these states; empty for those that the queue shows by itself. */
  states: State[]
  /** Only cases that this unit holds. */
  unit: string
  /** Only cases of this officer, by account; `none` for those without one. */
  officer: string
  /** Country of the investor, ISO 3166-1. */
  country: string
  sector: string
  /** First and last day of receipt in Turkistan, YYYY-MM-DD. */
  from: string
  to: string
  /** Only cases of high value. */
  high: boolean
  /** Words of a reference, a company, a person or the text; each may be the beginning of one. */
  q: string
  page: number
}

type Query = Record<string, string | string[] | undefined>
const valuesOf = (query: Query, key: string): string[] => [query[key] ?? []].flat().map((value) => value.trim())
const ofShape = (query: Query, key: string, shape: RegExp): string => valuesOf(query, key).find((value) => shape.test(value)) ?? ''
const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isDay = (text: string): boolean => day.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** Reads the address of the desk. Unknown values are ignored; an unreadable page number asks for a page that does not exist. */
export function readDeskFilters(query: Query, actor: Actor): DeskFilters {
  const queue = valuesOf(query, 'queue').find((value): value is Queue => (queuesFor(actor) as readonly string[]).includes(value)) ?? defaultQueue(actor)
  const page = valuesOf(query, 'page')[0] || '1'
  return {
    queue,
    states: caseStates.filter((state) => valuesOf(query, 'state').includes(state)),
    unit: ofShape(query, 'unit', /^[a-z0-9-]{1,60}$/),
    officer: ofShape(query, 'officer', /^[A-Za-z0-9-]{1,60}$/),
    country: valuesOf(query, 'country').find(isCountry) ?? '',
    sector: ofShape(query, 'sector', /^[a-z0-9-]{1,60}$/),
    from: valuesOf(query, 'from').find(isDay) ?? '',
    to: valuesOf(query, 'to').find(isDay) ?? '',
    high: valuesOf(query, 'high').includes('yes'),
    q: valuesOf(query, 'q')[0]?.slice(0, 200) ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0,
  }
}

/** The parts of an address that say which cases are listed. */
export const filterNames = ['queue', 'state', 'unit', 'officer', 'country', 'sector', 'from', 'to', 'high', 'q', 'page'] as const

/** The filters as the query of an address, with some of them changed; what is the default is left out. */
export function deskQuery(filters: DeskFilters, actor: Actor, change: Partial<DeskFilters> = {}): Record<string, string | string[] | undefined> {
  const { queue, states: chosen, high, page, ...words } = { ...filters, page: 1, ...change }
  return { queue: queue === defaultQueue(actor) ? undefined : queue, state: chosen, ...words, high: high ? 'yes' : undefined, page: page > 1 ? String(page) : undefined }
}

/** The filters of a queue and nothing else. */
export const queueAlone = (queue: Queue): DeskFilters => ({ queue, states: [], unit: '', officer: '', country: '', sector: '', from: '', to: '', high: false, q: '', page: 1 })

/** Whether anything but the queue and the page narrows the list down. */
export const isFiltered = ({ states: chosen, unit, officer, country, sector, from, to, high, q }: DeskFilters): boolean =>
  chosen.length > 0 || high || [unit, officer, country, sector, from, to, q].some((value) => value !== '')

/** The states that a queue has by itself. */
export function queueStates(queue: Queue): readonly State[] {
  switch (queue) {
    case 'closed': return closedStates
    case 'waiting': return waitingStates
    case 'overdue': case 'beyond': return actingStates
    default: return queue === 'all' ? caseStates : openStates
  }
}

/** The states that the list shows. Queues of open cases show closed ones when a search or a chosen state asks for them. */
export function shownStates({ queue, states: chosen, q }: DeskFilters): readonly State[] {
  const fixed = queue === 'closed' || queue === 'waiting' || queue === 'overdue' || queue === 'beyond'
  if (fixed) return chosen.length > 0 ? queueStates(queue).filter((state) => chosen.includes(state)) : queueStates(queue)
  if (chosen.length > 0) return chosen
  return q && queue !== 'unassigned' ? caseStates : queueStates(queue)
}

/** Pages of so many cases; undefined when there are more than are counted. */
export const pagesOf = (total: number): number | undefined => (total > countedUpTo ? undefined : Math.max(1, Math.ceil(total / pageSize)))
