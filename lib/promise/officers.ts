import { type Actor, isSignedIn } from '@/lib/auth/roles'
import type { Calendar } from '@/lib/eoi/calendar'
import { answerMs, type Cell, figuresPeriod, median, type Measure, outcomeOf, type PromisedCase, type PromiseKind, promiseKinds } from './figures'

/** A case with who gave each answer; while it is missing, the officer who has the case, if anybody. */
export type AnsweredCase = PromisedCase & { by: Record<PromiseKind, string | null> }

/** How each officer kept the promises of the last months, by id: the public measures, counted for who answered or owes the answer. Nothing is hidden: heads of the unit read it. */
export function officerFigures(cases: readonly AnsweredCase[], calendar: Calendar, now: Date): Map<string, Cell> {
  const { asOf } = figuresPeriod(now)
  const officers = new Set(cases.flatMap(({ by }) => [by.first, by.substantive]).filter((id) => id !== null))
  const measure = (officer: string, kind: PromiseKind): Measure | null => {
    const own = cases.flatMap((one) => {
      const outcome = one.by[kind] === officer ? outcomeOf(one[kind], one.stoodAt, asOf) : undefined
      return outcome ? [{ outcome, ms: answerMs(one.receivedAt, one[kind], calendar, asOf) }] : []
    })
    return own.length === 0 ? null : { decided: own.length, kept: own.filter(({ outcome }) => outcome === 'kept').length, medianMs: median(own.map(({ ms }) => ms)) }
  }
  return new Map([...officers].map((officer) => [officer, {
    received: cases.filter(({ by }) => promiseKinds.some((kind) => by[kind] === officer)).length, first: measure(officer, 'first'), substantive: measure(officer, 'substantive'),
  }]))
}

/** Of which units those figures are for an actor who may read them (`canReadFigures`). */
export const figuredUnits = (actor: Actor): 'all' | readonly string[] => (actor.role === 'admin' ? 'all' : isSignedIn(actor) ? actor.headOf : [])
