import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** China keeps one time, three hours before Turkistan, and no summer time. */
const beijingTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** A due time in Turkistan; readers of Chinese get Beijing's beside it. Due times lie within working hours, so the day is the same. */
export function dueText(at: Date, locale: Locale): string {
  const here = formatInstant(at, locale)
  return locale === 'zh' ? `${here}（${translator(locale)('account.beijing', { time: beijingTime.format(at) })}）` : here
}

/** Working time as hours and minutes, rounded down to a minute; whole hours say no minutes. */
export function durationText(ms: number, locale: Locale): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const t = translator(locale)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('account.durationMinutes', { minutes })
  return rest === 0 ? t('account.durationHours', { hours }) : t('account.duration', { hours, minutes: rest })
}
