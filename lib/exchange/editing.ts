import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { readRate } from './fields'
import type { DailyRates, FileFault } from './national-bank'
import { nationalBank } from './rate'

/** Rates in use for one day, by currency. */
export type RatesOfDay = ReadonlyMap<string, { units: number; kzt: string }>

const names = ['currency', 'units', 'kzt', 'date', 'publisher', 'url'] as const
export type RateEditing = { controls: Record<(typeof names)[number], string>; errors: FieldErrors; stored?: { units: number; kzt: string } }

/** The form for one rate: empty, or as typed when it was refused, with the rate that is in the way. */
export function rateEditing(kept: Typed | undefined, ofDay: RatesOfDay, today: string): RateEditing {
  if (!kept) return { controls: { currency: 'USD', units: '1', kzt: '', date: today, publisher: nationalBank, url: '' }, errors: {} }
  const controls = Object.fromEntries(names.map((name) => [name, typedValue(kept, name)])) as RateEditing['controls']
  const { values, errors } = readRate(kept, today)
  const stored = values && ofDay.get(values.currency)
  return stored && (stored.units !== values.units || stored.kzt !== values.kzt) ? { controls, errors: { kzt: 'rate-differs' }, stored } : { controls, errors }
}

export type FilePreview = { date: string; rows: { currency: string; units: number; kzt: string; stored?: { units: number; kzt: string }; state: 'new' | 'same' | 'differs' }[] }
export type FileEditing = { file: string; errors: FieldErrors; preview?: FilePreview }

/** The form for a file: empty, or with the pasted text, what is wrong with it, and what would be taken of it. */
export function fileEditing(kept: Typed | undefined, read: DailyRates | { fault: FileFault } | undefined, ofDay: RatesOfDay): FileEditing {
  if (!kept || !read) return { file: '', errors: {} }
  const file = typedValue(kept, 'file')
  if ('fault' in read) return { file, errors: { file: read.fault } }
  const preview = previewOf(read, ofDay)
  return { file, errors: preview.rows.some(({ state }) => state === 'differs') ? { file: 'rates-differ' } : {}, preview }
}

const previewOf = ({ date, rates }: DailyRates, ofDay: RatesOfDay): FilePreview => ({
  date,
  rows: rates.map((rate) => {
    const stored = ofDay.get(rate.currency)
    return { ...rate, stored, state: !stored ? 'new' : stored.units === rate.units && stored.kzt === rate.kzt ? 'same' : 'differs' }
  }),
})
