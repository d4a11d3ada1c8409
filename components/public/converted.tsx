import { formatDate } from '@/lib/dates'
import { convert, ratesBetween } from '@/lib/exchange/convert'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoneyRange } from '@/lib/money'

/**
 * What a stated amount, or a range of them, is in the currency `show`: marked ≈, with the day of the rate and a way to
 * the rate itself, which CurrencySwitch prints. Nothing for amounts already in that currency, and nothing without a rate.
 */
export function Converted({ low, high = low, currency, show, rates = [], locale }: { low: string; high?: string; currency: string; show?: string; rates?: Rates; locale: Locale }) {
  if (!show || show === currency) return null
  const from = convert(low, currency, show, rates)
  const to = convert(high, currency, show, rates)
  if (from === undefined || to === undefined) return null
  const t = translator(locale)
  const day = ratesBetween(currency, show, rates).map(({ date }) => date).sort()[0]!
  return (
    <a className="cv" href="#rates">
      ≈ {formatMoneyRange(from, to, show, locale)}
      <span className="vh">, {t('money.atRate', { date: formatDate(day, locale) })}</span>
    </a>
  )
}
