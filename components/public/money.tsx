import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { moneyParts } from '@/lib/money'
import { Converted } from './converted'

/**
 * An amount in its own currency, number large; in Russian and Kazakh the words that follow are smaller. `show` with
 * `rates` adds what that is in the asked currency, marked as converted.
 */
export function Money({ value, currency, locale, show, rates }: { value: string; currency: string; locale: Locale; show?: string; rates?: Rates }) {
  const { before, number, after } = moneyParts(value, currency, locale)
  return (
    <>
      {locale === 'en' || locale === 'zh' ? `${before}${number}${after}` : number}
      {locale !== 'en' && locale !== 'zh' && after && <small>{`\u00a0${after}`}</small>}
      <Converted low={value} currency={currency} show={show} rates={rates} locale={locale} />
    </>
  )
}
