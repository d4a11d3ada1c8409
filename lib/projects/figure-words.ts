import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { isJobs } from './figure-fields'
import type { FigureKind } from './stages'

/** A figure as readers of the language see it: "140,7 млн долл. США", "500 жұмыс орны", "60,000公顷". */
export function figureInWords({ kind, value, unit }: { kind: FigureKind; value: string; unit: string }, locale: Locale): string {
  if (kind === 'amount') return formatMoney(value, unit, locale)
  const number = formatNumber(value, locale)
  const t = translator(locale)
  return isJobs(kind) ? t('admin.reads.jobs', { count: Number(value), number }) : t('admin.reads.hectares', { number })
}
