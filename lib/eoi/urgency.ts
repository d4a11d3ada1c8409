import type { PromiseClock } from './clock'
import { isOpen, type State } from './states'

/** What a case needs, most urgent first. */
export const urgencies = ['late', 'running', 'answered', 'waiting', 'closed'] as const

export type Urgency = {
  kind: (typeof urgencies)[number]
  /** The promise that has to be kept next; null when both are kept, or the case is closed. */
  clock: PromiseClock | null
  /** Working time left until it is due, negative when it is late; null without such a promise. */
  leftMs: number | null
}

const waits: readonly State[] = ['awaiting_investor', 'unresponsive']

/** How urgent a case is, by its state and its promise clocks. */
export function urgencyOf(state: State, clocks: readonly PromiseClock[]): Urgency {
  if (!isOpen(state)) return { kind: 'closed', clock: null, leftMs: null }
  const clock = clocks.find((each) => each.state === 'running' || each.state === 'paused' || each.state === 'late') ?? null
  const leftMs = clock && clock.totalMs - clock.usedMs
  const kind = clock?.state === 'late' ? 'late' : waits.includes(state) ? 'waiting' : clock ? 'running' : 'answered'
  return { kind, clock, leftMs }
}

/** Order of the officers' list: overdue first, then by the time left; who waits for the investor and what is closed come last. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return urgencies.indexOf(a.kind) - urgencies.indexOf(b.kind) || (a.leftMs ?? 0) - (b.leftMs ?? 0)
}
