import { countryName } from '@/lib/countries'
import type { Reason } from '@/lib/eoi/routing'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'

export type NamedReason = Reason & { name: Localized | null }

/** Why a unit gets an inquiry, in sentences: the conditions that held. */
export function reasonTexts(reasons: readonly NamedReason[], locale: Locale): string[] {
  const t = translator(locale)
  if (reasons.length === 0) return [t('eoi.reasons.none')]
  return reasons.map(({ condition, value, name }) => {
    switch (condition) {
      case 'countries': return t('eoi.reasons.countries', { name: countryName(value, locale) })
      case 'minAmountUsd': return t('eoi.reasons.minAmountUsd', { name: formatMoney(value, 'USD', locale) })
      case 'maxAmountUsd': return t('eoi.reasons.maxAmountUsd', { name: formatMoney(value, 'USD', locale) })
      case 'kinds': return t('eoi.reasons.kinds', { name: value === 'investment' || value === 'export' || value === 'event' ? t(`eoi.reasons.kind.${value}`) : t('eoi.reasons.kind.other') })
      default: return t(`eoi.reasons.${condition}`, { name: textIn(name, locale)?.text ?? value })
    }
  })
}
