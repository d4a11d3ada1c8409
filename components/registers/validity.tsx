import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** From when to when a measure holds, as far as the law or a source says. */
export function Validity({ validFrom, validTo, locale }: { validFrom: string | null; validTo: string | null; locale: Locale }) {
  const t = translator(locale)
  const from = validFrom && formatDate(validFrom, locale)
  const to = validTo && formatDate(validTo, locale)
  if (from && to) return t('registers.validFromTo', { from, to })
  if (from) return t('registers.validFrom', { from })
  if (to) return t('registers.validTo', { to })
  return <span className="muted">{t('common.notDisclosed')}</span>
}
