import { addWorkingMs, type Calendar, workingDayMs } from './calendar'
import type { ClockEvent } from './clock'
import { isOpen, type EventKind } from './states'

/** That somebody looked, or that the system did something, is no step. */
const noSteps: readonly EventKind[] = ['opened', 'fell_silent', 'returned']
/** After these the unit owes the investor a word; the others are the unit's own. */
const investorSpoke: readonly EventKind[] = ['submitted', 'answered', 'message']
const spoke: readonly EventKind[] = [...investorSpoke, 'replied', 'asked', 'proposed']

/** A case that an officer has, as far as the officer's timer goes. */
export type HeldCase = {
  log: readonly ClockEvent[]
  /** When the officer got it; null when nobody noted it. */
  officerSince: Date | null
  /** The last note that a colleague wrote; notes are no events. */
  notedAt: Date | null
  /** A promise is owed and its clock runs. */
  owed: boolean
  assigneeDays: number
}

/**
 * When a case returns from its officer to the list of the unit: so many working days after the last step that anybody took, or after the
 * officer got it. Null when the unit owes nothing: it waits for the investor, has answered, or the case is closed. The
 * promises to the investor are not touched by it.
 */
export function returnsAt({ log, officerSince, notedAt, owed, assigneeDays }: HeldCase, calendar: Calendar): Date | null {
  const events = [...log].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
  const state = events.at(-1)?.state
  if (!state || !isOpen(state) || state === 'awaiting_investor' || state === 'unresponsive') return null
  const last = events.findLast(({ kind }) => spoke.includes(kind))
  if (!owed && !(last && investorSpoke.includes(last.kind))) return null
  const touched = [officerSince, notedAt, events.findLast(({ kind }) => !noSteps.includes(kind))?.at ?? null].filter((at) => at !== null)
  return addWorkingMs(new Date(Math.max(...touched.map((at) => at.getTime()))), assigneeDays * workingDayMs, calendar)
}
