import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Age, confirmWithin, type FactKind } from '@/lib/trust/age'

/** By when a fact is to be confirmed, or that it is older than it should be. */
export function AgeWords({ kind, age, locale }: { kind: FactKind; age: Age; locale: Locale }) {
  const t = translator(locale)
  if (age.state === 'undated') return t('trust.undated')
  return age.state === 'overdue' ? t('trust.overdue', { months: confirmWithin[kind] }) : t('trust.by', { date: formatDate(age.due, locale) })
}
