import { formatDay, formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** So many cases are named in each part of a digest; the desk has all. */
const named = 20

export type DueCase = { reference: string; dueAt: Date }

/** What a unit has before it on a working day. */
export type Daily = { overdue: readonly DueCase[]; today: readonly DueCase[]; waiting: number; unassigned: number }

/** How a unit kept its promises in the seven days before. */
export type Weekly = { from: Date; to: Date; received: number; first: { kept: number; all: number }; substantive: { kept: number; all: number }; open: number; overdue: readonly DueCase[] }

type Head = { locale: Locale; unit: string; href: string }

const list = (label: string, cases: readonly DueCase[], locale: Locale): string[] => {
  const t = translator(locale)
  const rows = cases.slice(0, named).map(({ reference, dueAt }) => t('reminders.daily.row', { reference, due: formatInstant(dueAt, locale) }))
  const more = cases.length - rows.length
  return cases.length === 0 ? [] : [[label, ...rows, ...(more > 0 ? [t('reminders.daily.more', { count: more })] : [])].join('\n')]
}

/** The morning's digest of a unit. */
export function dailyMail({ locale, unit, href, overdue, today, waiting, unassigned }: Head & Daily): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('reminders.daily.subject', { unit, overdue: overdue.length, today: today.length }), link: { href, label: t('people.mail.openDesk') },
    paragraphs: [
      ...list(t('reminders.daily.overdue', { count: overdue.length }), overdue, locale),
      ...list(t('reminders.daily.today', { count: today.length }), today, locale),
      [t('reminders.daily.unassigned', { count: unassigned }), t('reminders.daily.waiting', { count: waiting })].join('\n'),
    ],
  })
}

/** The week's digest for whoever heads a unit. */
export function weeklyMail({ locale, unit, href, from, to, received, first, substantive, open, overdue }: Head & Weekly): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('reminders.weekly.subject', { unit }), link: { href, label: t('people.mail.openDesk') },
    paragraphs: [
      t('reminders.weekly.span', { from: formatDay(from, locale), to: formatDay(to, locale) }),
      [t('reminders.weekly.received', { count: received }), t('reminders.weekly.first', first), t('reminders.weekly.substantive', substantive), t('reminders.weekly.open', { count: open })].join('\n'),
      ...list(t('reminders.daily.overdue', { count: overdue.length }), overdue, locale),
    ],
  })
}
