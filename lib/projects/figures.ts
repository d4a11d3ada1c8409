import type { Figure } from './record'
import { currencies, type Currency } from './stages'

export type AmountRange = { currency: string; low: string; high: string }
/** What may be said in one line about a project's investment. */
export type StatedAmount =
  | { kind: 'unknown' }
  | { kind: 'stated'; figure: Figure; others: number }
  /** Sources name different amounts and none of them leads: the range in each currency, never one of them. */
  | { kind: 'differ'; ranges: AmountRange[]; figures: Figure[] }

export const amountsOf = (figures: readonly Figure[]): Figure[] => figures.filter(({ kind }) => kind === 'amount')

/** The amount of a project for rows and cards. Currencies are never converted or mixed. */
export function statedAmount(figures: readonly Figure[]): StatedAmount {
  const amounts = amountsOf(figures)
  if (amounts.length === 0) return { kind: 'unknown' }
  const leading = amounts.find(({ headline }) => headline) ?? (amounts.length === 1 ? amounts[0] : undefined)
  if (leading) return { kind: 'stated', figure: leading, others: amounts.length - 1 }
  const found = [...new Set(amounts.map(({ unit }) => unit))].sort((a, b) => rank(a) - rank(b))
  const ranges = found.map((currency) => {
    const values = amounts.filter(({ unit }) => unit === currency).map(({ value }) => value).sort((a, b) => Number(a) - Number(b))
    return { currency, low: values[0]!, high: values.at(-1)! }
  })
  return { kind: 'differ', ranges, figures: amounts }
}

const rank = (currency: string): number => (currencies.includes(currency as Currency) ? currencies.indexOf(currency as Currency) : currencies.length)

/** The one figure that stands for a project's jobs in rows: the total when stated, else permanent, else temporary jobs. */
export const statedJobs = <T extends Pick<Figure, 'kind'>>(figures: readonly T[]): T | undefined =>
  (['jobs_total', 'jobs_permanent', 'jobs_temporary'] as const).map((kind) => figures.find((figure) => figure.kind === kind)).find(Boolean)
