import { Converted } from '@/components/public/converted'
import { LocalizedText } from '@/components/public/localized-text'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

export type Amounts = { amounts: { value: string; currency: string; note?: Localized; sourceId: string }[]; amountUsd: string | null; sourceIds: string[] }

/**
 * Amounts of a document as stated, each in its own currency and never added up. `sources` adds where each was read;
 * an amount that the record gives only as a whole has the record's first source.
 */
export function AmountLines({ agreement, sources, locale, show, rates }: { agreement: Amounts; sources?: ReadonlyMap<string, SourceRef>; locale: Locale; show?: string; rates?: Rates }) {
  const whole = agreement.amounts.length === 0 && agreement.amountUsd !== null ? [{ value: agreement.amountUsd, currency: 'USD', sourceId: agreement.sourceIds[0] ?? '' }] : []
  const lines: Amounts['amounts'] = [...agreement.amounts, ...whole]
  if (lines.length === 0) return <span className="muted">{translator(locale)('common.notDisclosed')}</span>
  return lines.map(({ value, currency, note, sourceId }) => (
    <p key={`${value} ${currency}`}>
      <b className="num nw">{formatMoney(value, currency, locale)}</b>
      <Converted low={value} currency={currency} show={show} rates={rates} locale={locale} />
      {note && (
        <small className="muted">
          {' '}
          <LocalizedText text={note} locale={locale} />
        </small>
      )}{' '}
      {sources && <Cited id={sourceId} sources={sources} locale={locale} />}
    </p>
  ))
}
