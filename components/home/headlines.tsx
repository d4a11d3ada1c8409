import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Money } from '@/components/public/money'
import { formatDate } from '@/lib/dates'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { currencies, type Currency } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'

type Headline = { id: string; label: Localized; value: string; unit: string; asOf: string; source: SourceRef }

/** The region's headline figures, each with its source. */
export const Headlines = ({ headlines, locale, show, rates }: { headlines: Headline[]; locale: Locale; show?: string; rates?: Rates }) => (
  <dl className="facts">
    {headlines.map(({ id, label, value, unit, asOf, source }) => (
      <div key={id}>
        <dt>
          <LocalizedText text={label} locale={locale} />
          {asOf !== source.date && <>{locale === 'zh' ? '，' : ', '}{translator(locale)('common.asOf', { date: formatDate(asOf, locale) })}</>}
        </dt>
        <dd className="v">{currencies.includes(unit as Currency) ? <Money value={value} currency={unit} locale={locale} show={show} rates={rates} /> : formatNumber(value, locale)}</dd>
        <dd className="src">
          <Evidence source={source} locale={locale} />
        </dd>
      </div>
    ))}
  </dl>
)
