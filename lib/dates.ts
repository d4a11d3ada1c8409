import { dateFormat } from './formats'
import { languageTag, type Locale } from './locales'

/** All of Kazakhstan keeps UTC+5 since 1 March 2024; the zone's name keeps older dates right. */
export const turkistanZone = 'Asia/Almaty'

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: turkistanZone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day (YYYY-MM-DD) that an instant falls on in Turkistan. */
export const turkistanDay = (at: Date): string => dayFormat.format(at)

const kkMonths = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан']

/**
 * A stated date of any precision (YYYY, YYYY-MM, YYYY-MM-DD) as readers of the language write it. Kazakh is set by
 * hand: Node's data lacks its year mark.
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!year) return date
  const utc = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  if (locale === 'kk') return [`${year}\u00a0ж.`, day, month && kkMonths[month - 1]].filter(Boolean).join('\u00a0')
  if (locale === 'en') {
    return dateFormat('en-GB', { timeZone: 'UTC', year: 'numeric', ...(month && { month: day ? 'short' : 'long' }), ...(day && { day: 'numeric' }) }).format(utc).replace(/Sept\b/, 'Sep')
  }
  if (locale === 'ru' && !month) return `${year}\u00a0г.`
  return dateFormat(languageTag[locale], { timeZone: 'UTC', year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }) })
    .format(utc)
    .replace(/ /g, '\u00a0')
}

const kkShortMonths = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.']

/** The month of YYYY-MM without its year, as short as it is written under a chart. */
export function formatShortMonth(month: string, locale: Locale): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  if (locale === 'kk') return kkShortMonths[number - 1]!
  return dateFormat(locale === 'en' ? 'en-GB' : languageTag[locale], { timeZone: 'UTC', month: 'short' }).format(new Date(Date.UTC(year, number - 1, 1))).replace('Sept', 'Sep')
}

/** The day of an instant in Turkistan, written out. */
export const formatDay = (at: Date, locale: Locale): string => formatDate(turkistanDay(at), locale)

/** Day and time of an instant in Turkistan: "21 Nov 2026, 14:05". */
export function formatInstant(at: Date, locale: Locale): string {
  const time = dateFormat('en-GB', { timeZone: turkistanZone, hour: '2-digit', minute: '2-digit' }).format(at)
  return `${formatDay(at, locale)}${locale === 'zh' ? ' ' : ', '}${time}`
}

/** The first instant of a day (YYYY-MM-DD) in Turkistan; undefined when it is no day of the calendar. */
export function turkistanStart(day: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const noon = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== day ? undefined : new Date(`${day}T00:00:00+05:00`)
}
