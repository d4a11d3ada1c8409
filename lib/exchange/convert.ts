import type { Rate, Rates } from './rate'

/** A decimal as an integer and how many of its digits stand after the point. */
type Exact = { digits: bigint; scale: number }

/** As many digits after the point as amounts are stored with. */
const places = 4

function exact(decimal: string): Exact | undefined {
  const [, whole, fraction = ''] = /^(\d{1,20})(?:\.(\d{1,10}))?$/.exec(decimal) ?? []
  return whole === undefined ? undefined : { digits: BigInt(whole + fraction), scale: fraction.length }
}

/** Tenge for one unit of the currency as a fraction; undefined when no rate is known. */
function tenge(currency: string, rates: Rates): { over: Exact; under: bigint } | undefined {
  if (currency === 'KZT') return { over: { digits: 1n, scale: 0 }, under: 1n }
  const rate = rates.find((one) => one.currency === currency)
  const over = rate && exact(rate.kzt)
  return over && over.digits > 0n && Number.isInteger(rate.units) && rate.units > 0 ? { over, under: BigInt(rate.units) } : undefined
}

/**
 * The amount (a plain decimal) in another currency, by way of tenge, rounded half up to 4 digits after the point in one
 * step; undefined when a rate is missing or the amount is no decimal. The same currency comes back as it is. Exact:
 * no step goes through a floating-point number.
 */
export function convert(amount: string, from: string, to: string, rates: Rates): string | undefined {
  const value = exact(amount)
  if (!value) return undefined
  if (from === to) return amount
  const source = tenge(from, rates)
  const target = tenge(to, rates)
  if (!source || !target) return undefined
  const over = value.digits * source.over.digits * target.under * 10n ** BigInt(target.over.scale + places)
  const under = 10n ** BigInt(value.scale + source.over.scale) * source.under * target.over.digits
  const rounded = ((over * 2n + under) / (under * 2n)).toString().padStart(places + 1, '0')
  return `${rounded.slice(0, -places)}.${rounded.slice(-places)}`.replace(/\.?0+$/, '')
}

/** The rates that a conversion between two currencies uses: none, one, or two when it goes across tenge. */
export const ratesBetween = (from: string, to: string, rates: Rates): Rate[] =>
  from === to ? [] : [from, to].flatMap((currency) => rates.find((rate) => rate.currency === currency) ?? [])
