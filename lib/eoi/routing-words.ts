import { countryName } from '@/lib/countries'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import type { Conditions } from './routing'
import { inquiryKinds } from './routing-form'
import type { TableRule } from './routing-table'

/** Names of what rules speak of, by condition and id. */
export type RoutingNames = ReadonlyMap<string, string>
export const routingName = (kind: keyof Conditions | 'unitId', id: string): string => `${kind} ${id}`

/** The conditions of a rule in words, one text each; none for a rule that always matches. */
export function conditionTexts(conditions: Conditions, names: RoutingNames, locale: Locale): string[] {
  const t = translator(locale)
  const wordsOf = (kind: keyof Conditions, value: string): string => {
    if (kind === 'countries') return countryName(value, locale)
    const inquiry = inquiryKinds.find((one) => one === value)
    return kind === 'kinds' && inquiry ? t(`eoi.reasons.kind.${inquiry}`) : (names.get(routingName(kind, value)) ?? value)
  }
  return (Object.keys(conditions) as (keyof Conditions)[]).flatMap((kind) => {
    const wanted = conditions[kind]
    if (wanted === undefined) return []
    const value = Array.isArray(wanted) ? wanted.map((one) => wordsOf(kind, one)).join(locale === 'zh' ? t('routing.or') : ` ${t('routing.or')} `) : formatMoney(wanted, 'USD', locale)
    return [t(`desk.why.${kind}`, { value: value || '—' })]
  })
}

/** A whole rule in one line: when, and where to. */
export function ruleText({ conditions, unitId }: Pick<TableRule, 'conditions' | 'unitId'>, names: RoutingNames, locale: Locale): string {
  const texts = conditionTexts(conditions, names, locale)
  return `${texts.length > 0 ? texts.join('; ') : translator(locale)('routing.always')} → ${names.get(routingName('unitId', unitId)) ?? unitId}`
}
