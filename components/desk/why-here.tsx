import { Icon } from '@/components/ui/icon'
import { countryName } from '@/lib/countries'
import { formatDate, formatInstant } from '@/lib/dates'
import type { ValueReason } from '@/lib/eoi/high-value'
import type { Reason } from '@/lib/eoi/routing'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { TextIn } from './text-in'

export type Routed = { position: number; reasons: readonly Reason[]; unitName: Localized | undefined; highValue: readonly ValueReason[] }
export type Referral = { id: number; at: Date; from: Localized | undefined; reason: string }
type Names = Record<'sectors' | 'districts' | 'sites' | 'projects', Record<string, Localized>>

const tables = { siteIds: 'sites', projectIds: 'projects', sectorIds: 'sectors', districtIds: 'districts' } as const

/** The value that met a condition, in the reader's words. */
function valueOf({ condition, value }: Reason, names: Names, locale: Locale): string {
  if (condition === 'countries') return countryName(value, locale)
  if (condition === 'minAmountUsd' || condition === 'maxAmountUsd') return formatMoney(value, 'USD', locale)
  const table = tables[condition as keyof typeof tables]
  return (table && textIn(names[table][value], locale)?.text) ?? value
}

/** What makes the case one of high value, in the reader's words. */
function valueText(reason: ValueReason, locale: Locale): string {
  const t = translator(locale)
  switch (reason.kind) {
    case 'amount': return t('highValue.why.amount', { value: formatMoney(reason.usd, 'USD', locale), from: formatMoney(reason.from, 'USD', locale) })
    case 'jobs': return t('highValue.why.jobs', { value: formatNumber(reason.jobs, locale), from: formatNumber(reason.from, locale) })
    case 'national-pool': return t('highValue.why.national-pool', { value: formatMoney(reason.kzt, 'KZT', locale), from: formatMoney(reason.from, 'KZT', locale), mci: formatNumber(reason.mci, locale), day: formatDate(reason.mciFrom, locale) })
  }
}

type Props = { routed: Routed | undefined; referrals: readonly Referral[]; units: readonly { relation: string; name: Localized }[]; names: Names; locale: Locale; children?: React.ReactNode }

/** Why the case is where it is: the rule that fired and what met it, referrals since, and who else reads it. */
export function WhyHere({ routed, referrals, units, names, locale, children }: Props) {
  const t = translator(locale)
  const others = (['watching', 'held'] as const).flatMap((relation) => {
    const found = units.filter((unit) => unit.relation === relation)
    return found.length === 0 ? [] : [{ relation, found }]
  })
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t('desk.why.heading')}</h2>
      <ul className="why">
        {routed && (
          <li>
            <Icon name="check" />
            <div>
              {routed.reasons.length === 0 ? t('desk.why.always') : routed.reasons.map((reason) => <p key={reason.condition}>{t(`desk.why.${reason.condition}`, { value: valueOf(reason, names, locale) })}</p>)}
              <small>{t('desk.why.rule', { position: routed.position, unit: textIn(routed.unitName, locale)?.text ?? '' })}</small>
            </div>
          </li>
        )}
        {routed && routed.highValue.length > 0 && (
          <li>
            <Icon name="alert" />
            <div>
              {routed.highValue.map((reason) => <p key={reason.kind}>{valueText(reason, locale)}</p>)}
              <small>{t('highValue.mark')}</small>
            </div>
          </li>
        )}
        {routed && routed.position > 1 && (
          <li className="no">
            <Icon name="x" />
            <div>
              {t('desk.why.earlier', { count: routed.position - 1 })}
              <small>{t('desk.why.earlierText')}</small>
            </div>
          </li>
        )}
        {referrals.map(({ id, at, from, reason }) => (
          <li key={id}>
            <Icon name="right" />
            <div>
              {t('desk.why.referred', { unit: textIn(from, locale)?.text ?? '', at: formatInstant(at, locale) })}
              <small className="whitespace-pre-line">{reason}</small>
            </div>
          </li>
        ))}
        {others.map(({ relation, found }) => (
          <li key={relation}>
            <Icon name={relation === 'watching' ? 'eye' : 'hist'} />
            <div>
              {t(`desk.why.${relation}`)}
              {found.map(({ name }, index) => (
                <small key={index}>
                  <TextIn text={name} locale={locale} />
                </small>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
