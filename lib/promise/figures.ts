import { turkistanDay, turkistanStart } from '@/lib/dates'
import { type Calendar, calendarAsOf, dueAfterWorkingDays, workingMsBetween } from '@/lib/eoi/calendar'
import { defaultPromises } from '@/lib/eoi/default-promises'
import { type Hidden, type Marks, suppress } from './suppression'

export const promiseKinds = ['first', 'substantive'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** When an answer was due and when it was given, as the case's clock was kept last. */
export type Answer = { days: number; dueAt: Date | null; metAt: Date | null }

/** What the figures need of one case. */
export type PromisedCase = {
  /** The unit that first received it and gave the promise (decision 027). */
  unitId: string
  receivedAt: Date
  /** Since when its clock stands: it waits for the investor, or was withdrawn. */
  stoodAt: Date | null
} & Record<PromiseKind, Answer>

/** How well one promise was kept, among so many cases that it is decided for. */
export type Measure = {
  decided: number
  kept: number
  /** Half of the answers took no longer, in working time; null when more than half of them are still missing. */
  medianMs: number | null
}
/** What is shown of one cell: a number or why it is not told. `open` says that deadlines of the month have not passed. */
export type Shown<T> = T | Hidden
export type Cell = { received: Shown<number> } & Record<PromiseKind, Shown<Measure> | 'open' | null>

export type Figures = {
  /** YYYY-MM, oldest first; the last one may still run. */
  months: string[]
  unitIds: string[]
  /** The last day (YYYY-MM-DD) that is counted. */
  until: string
  cells: (unitId: string | null, month: string | null) => Cell
}

/** So many months are shown, the running one among them. */
export const monthsShown = 6

/** The days that the figures of a day are about: closed ones only, so they are the same from midnight to midnight. */
export function figuresPeriod(now: Date): { asOf: Date; until: string; months: string[]; from: Date } {
  const asOf = turkistanStart(turkistanDay(now))!
  const until = turkistanDay(new Date(asOf.getTime() - 1))
  const [year, month] = until.split('-').map(Number) as [number, number]
  const months = Array.from({ length: monthsShown }, (_, back) => new Date(Date.UTC(year, month - monthsShown + back, 1)).toISOString().slice(0, 7))
  return { asOf, until, months, from: turkistanStart(`${months[0]}-01`)! }
}

/** Whether a promise was kept, as it stood at `asOf`; undefined while that is open: not yet due, waiting for the investor, or withdrawn before it was due. */
export function outcomeOf({ dueAt, metAt }: Answer, stoodAt: Date | null, asOf: Date): 'kept' | 'broken' | undefined {
  if (!dueAt) return undefined
  if (metAt && metAt < asOf) return metAt <= dueAt ? 'kept' : 'broken'
  return dueAt <= asOf && (!stoodAt || dueAt <= stoodAt) ? 'broken' : undefined
}

/** Working time that an answer took, without waits for the investor before it was due; infinite when it was not given by `asOf`. */
export function answerMs(receivedAt: Date, { days, dueAt, metAt }: Answer, latest: Calendar, asOf: Date): number {
  if (!dueAt || !metAt || metAt >= asOf) return Number.POSITIVE_INFINITY
  const calendar = calendarAsOf(latest, metAt)
  const total = workingMsBetween(receivedAt, dueAfterWorkingDays(receivedAt, days, calendar), calendar)
  return Math.max(0, metAt <= dueAt ? total - workingMsBetween(metAt, dueAt, calendar) : total + workingMsBetween(dueAt, metAt, calendar))
}

/** The middle value; null when it is not finite or there is none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  const middle = low === undefined || high === undefined ? Number.POSITIVE_INFINITY : (low + high) / 2
  return Number.isFinite(middle) ? middle : null
}

type Judged = { unitId: string; month: string } & Record<PromiseKind, { outcome: 'kept' | 'broken' | undefined; ms: number }>

/** How a set of cases fared. */
const measureOf = (cases: readonly Judged[], kind: PromiseKind): Measure => {
  const decided = cases.filter((one) => one[kind].outcome)
  return { decided: decided.length, kept: decided.filter((one) => one[kind].outcome === 'kept').length, medianMs: median(decided.map((one) => one[kind].ms)) }
}

/**
 * The public figures: counts, shares and medians by unit and month with their totals, without what could give a single inquiry away. A month whose
 * last deadline has not passed at the end of the counted days is open: only its count is told.
 */
export function promiseFigures(cases: readonly PromisedCase[], calendar: Calendar, now: Date): Figures {
  const { asOf, until, months, from } = figuresPeriod(now)
  const judged = cases
    .filter(({ receivedAt }) => receivedAt >= from && receivedAt < asOf)
    .map((one): Judged => {
      const judge = (kind: PromiseKind) => ({ outcome: outcomeOf(one[kind], one.stoodAt, asOf), ms: answerMs(one.receivedAt, one[kind], calendar, asOf) })
      return { unitId: one.unitId, month: turkistanDay(one.receivedAt).slice(0, 7), first: judge('first'), substantive: judge('substantive') }
    })
  const unitIds = [...new Set(judged.map(({ unitId }) => unitId))].sort()
  const lastDue = (month: string, kind: PromiseKind): Date => {
    const days = cases.filter(({ receivedAt }) => turkistanDay(receivedAt).startsWith(month)).map((one) => one[kind].days)
    const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 10)
    return dueAfterWorkingDays(new Date(turkistanStart(next)!.getTime() - 1), Math.max(kind === 'first' ? defaultPromises.firstReplyDays : defaultPromises.substantiveDays, ...days), calendar)
  }
  const settled = { first: months.filter((month) => lastDue(month, 'first') <= asOf), substantive: months.filter((month) => lastDue(month, 'substantive') <= asOf) }
  const within = (unitId: string | null, month: string | null) => judged.filter((one) => (!unitId || one.unitId === unitId) && (!month || one.month === month))
  const settledWithin = (kind: PromiseKind, unitId: string | null, month: string | null) => within(unitId, month).filter((one) => settled[kind].includes(one.month))

  const received = suppress(unitIds.map((unitId) => months.map((month) => within(unitId, month).length)))
  const marks: Record<PromiseKind, Marks> = { first: [], substantive: [] }
  for (const kind of promiseKinds) marks[kind] = suppress(unitIds.map((unitId) => months.map((month) => measureOf(settledWithin(kind, unitId, month), kind).decided)), received)

  const cells = (unitId: string | null, month: string | null): Cell => {
    const [row, column] = [unitId ? unitIds.indexOf(unitId) : unitIds.length, month ? months.indexOf(month) : months.length]
    const count = within(unitId, month).length
    const shown = (kind: PromiseKind): Cell[PromiseKind] => {
      if (month && !settled[kind].includes(month)) return 'open'
      const measure = measureOf(settledWithin(kind, unitId, month), kind)
      const mark = received[row]?.[column] ?? marks[kind][row]?.[column]
      return mark ?? (measure.decided === 0 ? null : measure)
    }
    return { received: unitIds.length === 0 ? 0 : (received[row]?.[column] ?? count), first: shown('first'), substantive: shown('substantive') }
  }
  return { months, unitIds, until, cells }
}

/** Whole percent of a measure, rounded down: 100 only when every promise was kept. */
export const shareOf = ({ decided, kept }: Measure): number => Math.floor((kept / decided) * 100)
