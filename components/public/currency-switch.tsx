import { formatDate } from '@/lib/dates'
import { nationalBank, type Rate, type Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { currencies, type Currency } from '@/lib/projects/stages'

type Props = {
  locale: Locale
  /** The currency that the address asks for; undefined leaves amounts as stated. */
  show: Currency | undefined
  rates: Rates
  /** The address of this page with everything else as it is. */
  href: (show: Currency | undefined) => string
}

/**
 * In what currency a page shows amounts, and by which rates. Belongs once on every page that passes `show` to Money:
 * converted amounts link to its rates.
 */
export function CurrencySwitch({ locale, show, rates, href }: Props) {
  const t = translator(locale)
  const known = (currency: string) => currency === 'KZT' || rates.some((rate) => rate.currency === currency)
  const used = show ? currencies.flatMap((currency) => rates.find((rate) => rate.currency === currency) ?? []) : []
  return (
    <div className="mny" id="rates">
      <nav aria-label={t('money.show')}>
        <span aria-hidden="true">{t('money.show')}</span>
        <span className="lang flex-wrap">
          {[undefined, ...currencies].map((currency) => (
            <a key={currency ?? ''} href={href(currency)} aria-current={currency === show ? 'true' : undefined}>{currency ?? t('money.asStated')}</a>
          ))}
        </span>
      </nav>
      {show && used.length === 0 && <p>{t('money.noRates')}</p>}
      {show && used.length > 0 && !known(show) && <p>{t('money.noRate', { currency: show })}</p>}
      {show && used.length > 0 && known(show) && (
        <p>
          {t('money.converted')} <RatesUsed rates={used} locale={locale} />
        </p>
      )}
    </div>
  )
}

/** The rates in words, by publisher and day. */
function RatesUsed({ rates, locale }: { rates: readonly Rate[]; locale: Locale }) {
  const t = translator(locale)
  const groups = [...new Set(rates.map(({ publisher, date }) => `${date} ${publisher}`))].map((key) => rates.filter(({ publisher, date }) => `${date} ${publisher}` === key))
  return groups.map((group) => {
    const { publisher, url, date, sample } = group[0]!
    const name = publisher === nationalBank ? t('money.nationalBank') : publisher
    const list = group.map(({ units, currency, kzt }) => `${formatNumber(units, locale)}\u00a0${currency} = ${formatNumber(kzt, locale)}\u00a0KZT`).join('; ')
    return (
      <span key={`${date} ${publisher}`}>
        {sample && <span className="tag smp">{t('common.sample')}</span>} {t('money.ratesOf', { date: formatDate(date, locale) })} {list} ({url ? <a href={url} rel="noopener">{name}</a> : name}).{' '}
      </span>
    )
  })
}
