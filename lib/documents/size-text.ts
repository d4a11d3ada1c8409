import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Size of a file in words: kilobytes below one megabyte, megabytes with one decimal above. */
export function sizeText(bytes: number, locale: Locale): string {
  const t = translator(locale)
  return bytes < 1_000_000 ? t('documents.kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) }) : t('documents.megabytes', { n: Math.round(bytes / 100_000) / 10 })
}
