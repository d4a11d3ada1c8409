import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** A date as precise as the source gives it; without one, what is known about it. */
export function StatedDate({ date, note, locale }: { date: string | null; note: Localized | null; locale: Locale }) {
  if (date) return <span className="nw">{formatDate(date, locale)}</span>
  return <span>{note ? <LocalizedText text={note} locale={locale} /> : translator(locale)('common.undated')}</span>
}
