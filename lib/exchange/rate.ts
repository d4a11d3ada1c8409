import { currencies, type Currency } from '@/lib/projects/stages'

/** An official rate: so many tenge for so many units of a currency on one day, as its publisher states it. */
export type Rate = {
  /** ISO 4217, never KZT. */
  currency: string
  /** What the rate is for: 1, 10, 100 … units. */
  units: number
  /** Tenge for all the units together, a decimal string. */
  kzt: string
  /** YYYY-MM-DD for which the publisher set it. */
  date: string
  publisher: string
  url: string | null
  /** Made up for trying the portal out. */
  sample: boolean
}

/** How rates of the National Bank name their publisher; pages write it in the reader's language. */
export const nationalBank = 'National Bank of Kazakhstan'

/** The latest rate of each currency. */
export type Rates = readonly Rate[]

/** The currency that an address asks amounts to be shown in; undefined leaves them as stated. */
export function readShow(value: string | readonly string[] | undefined): Currency | undefined {
  const asked = typeof value === 'string' ? value : value?.at(-1)
  return currencies.find((currency) => currency === asked)
}
