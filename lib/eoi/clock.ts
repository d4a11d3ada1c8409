import { addWorkingMs, type Calendar, calendarAsOf, dueAfterWorkingDays, workingMsBetween } from './calendar'
import { daysAfter, nudgeDays } from './reminders'
import type { EventKind, State } from './states'

/** One entry of a case's event log, as far as the clock needs it. */
export type ClockEvent = { id: number; at: Date; kind: EventKind; state: State; substantive: boolean }

/** What a unit promises, in working days. */
export type Promises = { firstReplyDays: number; substantiveDays: number }

export type PromiseClock = {
  promise: 'first' | 'substantive'
  days: number
  /** running; paused while the investor is asked; met, in time or late; late and still open; stopped when the case closed before. */
  state: 'running' | 'paused' | 'met' | 'met_late' | 'late' | 'stopped'
  /** When it is due, moved by pauses so far. While it is paused this is the date if the investor answered now. */
  due: Date
  metAt: Date | null
  /** Working time used, without pauses, until it was met, stopped or now. */
  usedMs: number
  /** Working time allowed, from receipt to the unmoved due date. */
  totalMs: number
  /** Used share of the allowed time, 0-100 and above when late. */
  percent: number
}

/** The investor is asked, or has fallen silent after being asked: the unit cannot go on. */
export const pauses: readonly State[] = ['awaiting_investor', 'unresponsive']
const closed: readonly State[] = ['agreed', 'declined', 'withdrawn']

/** product.md, Promises: what meets the answer by a person and the substantive answer. A decision answers both. */
const meetsFirst = (event: ClockEvent): boolean => ['replied', 'asked', 'proposed', 'declined'].includes(event.kind)
const meetsSubstantive = (event: ClockEvent): boolean => (event.kind === 'replied' && event.substantive) || event.kind === 'proposed' || event.kind === 'declined'

/** Events that neither change the state nor answer: no clock reads them. */
export const quietKinds: readonly EventKind[] = ['routed', 'referred', 'message', 'noted', 'opened', 'handed_over', 'assigned', 'planned', 'meeting_offered', 'meeting_booked', 'meeting_asked', 'meeting_moved', 'meeting_cancelled', 'meeting_held']

type Span = { from: Date; to: Date; state: State }

/** The states of the case one after another, up to `until`. */
function spansOf(events: readonly ClockEvent[], until: Date): Span[] {
  return events.map((event, index) => ({ from: event.at, to: events[index + 1]?.at ?? until, state: event.state })).filter(({ from, to }) => to > from)
}

const runningMs = (spans: readonly Span[], until: Date, calendar: Calendar): number =>
  spans
    .filter(({ state }) => !pauses.includes(state) && !closed.includes(state))
    .reduce((sum, { from, to }) => sum + workingMsBetween(from, to < until ? to : until, calendar), 0)

/**
 * Both promises of a case at `now`, computed from its event log alone. They run from submission in working time, pause
 * while the investor is asked, stop while the case is closed, and are not touched by a referral: the promises
 * given are those of the unit that first received the case. A promise that was met keeps the calendar of that moment: days that are
 * changed afterwards do not move it. Equal whatever order the events are read in.
 * Empty when the case was not submitted.
 */
export function promiseClocks(log: readonly ClockEvent[], promises: Promises, latest: Calendar, now: Date): PromiseClock[] {
  const events = [...log].filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
  const submitted = events.find(({ kind }) => kind === 'submitted')
  if (!submitted) return []
  const after = events.slice(events.indexOf(submitted))
  const spans = spansOf(after, now)
  const current = after.at(-1)!.state

  return (['first', 'substantive'] as const).map((promise) => {
    const days = promise === 'first' ? promises.firstReplyDays : promises.substantiveDays
    const met = after.find(promise === 'first' ? meetsFirst : meetsSubstantive)
    const calendar = met ? calendarAsOf(latest, met.at) : latest
    const planned = dueAfterWorkingDays(submitted.at, days, calendar)
    const totalMs = workingMsBetween(submitted.at, planned, calendar)
    const until = met?.at ?? now
    const usedMs = runningMs(spans, until, calendar)
    const due = dueWithPauses(spans, submitted.at, totalMs, planned, until, calendar)
    // An answer in the evening of the last day is late although no further working time has passed.
    const late = until > due
    const paused = !met && pauses.includes(current)
    const state = met ? (late ? 'met_late' : 'met') : closed.includes(current) ? 'stopped' : late ? 'late' : paused ? 'paused' : 'running'
    const percent = totalMs === 0 ? 0 : (usedMs / totalMs) * 100
    return { promise, days, state, due, metAt: met?.at ?? null, usedMs, totalMs, percent }
  })
}

/** The due date moved by the working time in which the clock stood still before `until`. */
function dueWithPauses(spans: readonly Span[], received: Date, totalMs: number, planned: Date, until: Date, calendar: Calendar): Date {
  let left = totalMs
  let stood = false
  for (const { from, to, state } of spans) {
    if (from >= until) break
    const end = to < until ? to : until
    if (pauses.includes(state) || closed.includes(state)) {
      stood ||= workingMsBetween(from, end, calendar) > 0
      continue
    }
    const worked = workingMsBetween(from, end, calendar)
    if (worked >= left) return stood ? addWorkingMs(from, left, calendar) : planned
    left -= worked
  }
  return stood ? addWorkingMs(until > received ? until : received, left, calendar) : planned
}

/** What lists and warnings need of the clocks, as instants that time itself does not change: table `eoi_clocks`. */
export type ClockRow = {
  /** The promise that is to be kept next; null when both are kept or the case is closed. */
  promise: PromiseClock['promise'] | null
  /** When it is due, and when 50, 80 and 150 % of its working time are used up; null while the clock stands and that is not reached. */
  dueAt: Date | null
  halfAt: Date | null
  mostAt: Date | null
  beyondAt: Date | null
  /** Since when the investor is asked and the clock stands. */
  pausedAt: Date | null
  /** When somebody has to be told something at the earliest. */
  lookAt: Date | null
  firstDueAt: Date | null
  firstMetAt: Date | null
  substantiveDueAt: Date | null
  substantiveMetAt: Date | null
}

/**
 * The row of `eoi_clocks` of a case, valid from its last event until the next one, or until the calendar changes. Undefined when
 * the case was not submitted.
 */
export function clockRow(log: readonly ClockEvent[], promises: Promises, calendar: Calendar): ClockRow | undefined {
  const events = [...log].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
  const last = events.at(-1)
  if (!last) return undefined
  const [first, substantive] = promiseClocks(events, promises, calendar, last.at)
  if (!first || !substantive) return undefined
  const standing = pauses.includes(last.state)
  const owed = closed.includes(last.state) ? undefined : [first, substantive].find(({ metAt }) => metAt === null)
  const since = events.findIndex(({ kind }) => kind === 'submitted')
  const reached = (share: number): Date | null => owed ? instantOfUse(events.slice(since), owed.totalMs * share, calendar) : null
  // What was late before the investor was asked stays late.
  const dueOf = ({ metAt, due }: PromiseClock): Date | null => (metAt === null && standing && due > last.at ? null : due)
  const halfAt = reached(0.5)
  const pausedAt = standing ? (events[events.findLastIndex(({ state }) => !pauses.includes(state)) + 1]?.at ?? null) : null
  return {
    promise: owed?.promise ?? null,
    dueAt: owed ? dueOf(owed) : null,
    halfAt,
    mostAt: reached(0.8),
    beyondAt: reached(1.5),
    pausedAt,
    lookAt: pausedAt ? daysAfter(pausedAt, nudgeDays[0]) : halfAt,
    firstDueAt: dueOf(first), firstMetAt: first.metAt, substantiveDueAt: dueOf(substantive), substantiveMetAt: substantive.metAt,
  }
}

/** When so much running time has passed, in the past or, as the case goes on as it is, in the future; null when the clock stands before that. */
function instantOfUse(events: readonly ClockEvent[], ms: number, calendar: Calendar): Date | null {
  let left = ms
  for (const [index, { at, state }] of events.entries()) {
    if (pauses.includes(state) || closed.includes(state)) continue
    const next = events[index + 1]
    const worked = next ? workingMsBetween(at, next.at, calendar) : Number.POSITIVE_INFINITY
    if (worked >= left) return addWorkingMs(at, left, calendar)
    left -= worked
  }
  return null
}
