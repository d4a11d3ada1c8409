import type { Calendar } from './calendar'
import { type ClockEvent, type PromiseClock, type Promises, promiseClocks } from './clock'

/** A case as far as its promises go. */
export type PromisedCase = { reference: string; log: readonly ClockEvent[]; promises: Promises }
export type DueMove = { reference: string; promise: PromiseClock['promise']; from: Date; to: Date }

/** Promises still owed that another calendar would make due at another time, the earliest new one first. */
export function dueMoves(cases: readonly PromisedCase[], before: Calendar, after: Calendar, now: Date): DueMove[] {
  return cases
    .flatMap(({ reference, log, promises }) => {
      const then = promiseClocks(log, promises, after, now)
      return promiseClocks(log, promises, before, now).flatMap(({ promise, state, due }, index) => {
        const to = then[index]!.due
        return state === 'stopped' || state === 'met' || state === 'met_late' || to.getTime() === due.getTime() ? [] : [{ reference, promise, from: due, to }]
      })
    })
    .sort((a, b) => a.to.getTime() - b.to.getTime() || a.reference.localeCompare(b.reference))
}
