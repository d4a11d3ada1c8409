import type { Cell as FileCell } from '@/lib/export/cells'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Cell, type Figures, type PromiseKind, promiseKinds, shareOf } from './figures'

/** A number, or in a word why it is not told. */
type Told = number | 'fewer-than-5' | 'not-shown' | 'open' | null
export type PromiseRecord = {
  /** Id of the unit and YYYY-MM; null for all of them. */
  unit: string | null
  month: string | null
  received: Told
} & Record<PromiseKind, { keptPercent: Told; medianWorkingHours: number | null }>

const reasons = { small: 'fewer-than-5', guard: 'not-shown', open: 'open' } as const

const toldOf = (cell: Cell, kind: PromiseKind): PromiseRecord[PromiseKind] => {
  const shown = cell[kind]
  if (shown === null) return { keptPercent: null, medianWorkingHours: null }
  if (typeof shown === 'string') return { keptPercent: reasons[shown], medianWorkingHours: null }
  return { keptPercent: shareOf(shown), medianWorkingHours: shown.medianMs === null ? null : Math.round(shown.medianMs / 360_000) / 10 }
}

/** The figures as records: each unit and month, then the totals. Nothing is in them that the page hides. */
export function promiseRecords(figures: Figures): PromiseRecord[] {
  return [...figures.unitIds, null].flatMap((unit) =>
    [...figures.months, null].map((month): PromiseRecord => {
      const cell = figures.cells(unit, month)
      return { unit, month, received: typeof cell.received === 'number' ? cell.received : reasons[cell.received], first: toldOf(cell, 'first'), substantive: toldOf(cell, 'substantive') }
    }),
  )
}

export function promiseHeader(locale: Locale): FileCell[] {
  const t = translator(locale)
  return [t('promise.columns.unit'), t('promise.columns.month'), t('promise.columns.received'), ...promiseKinds.flatMap((kind) => [t(`promise.columns.${kind}`), t(`promise.columns.${kind}Median`)])]
}

/** One record as a line of a table, in words of the language where there is no number. */
export function promiseCells(record: PromiseRecord, names: ReadonlyMap<string, string>, locale: Locale): FileCell[] {
  const t = translator(locale)
  const words = { 'fewer-than-5': t('promise.fewerThanFive'), 'not-shown': t('promise.notShown'), open: t('promise.open') }
  const told = (value: Told): FileCell => (value === null ? '' : typeof value === 'number' ? { number: String(value) } : words[value])
  return [
    record.unit === null ? t('promise.allUnits') : (names.get(record.unit) ?? record.unit), record.month ?? t('promise.allMonths'), told(record.received),
    ...promiseKinds.flatMap((kind) => [told(record[kind].keptPercent), told(record[kind].medianWorkingHours)]),
  ]
}
