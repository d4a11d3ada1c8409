import { formatDay, formatInstant } from '@/lib/dates'
import type { WarningLevel } from '@/lib/eoi/reminders'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

type Case = { locale: Locale; reference: string; unit: string; href: string }
/** `answerable`: an answer to the mail is taken. `choices`: where an investor says which mails they want. */
type Silence = Case & { asked: Date; answerable: boolean; choices: string }

/** The mail about a promise that is running out, or has. `officer` has the case; `standsIn` says that the reader stands in for them. */
export function warningMail({ locale, reference, unit, href, level, promise, due, officer, standsIn }: Case & { level: WarningLevel; promise: 'first' | 'substantive'; due: Date; officer: string | null; standsIn: boolean }): Mail {
  const t = translator(locale)
  const late = level === 'over' || level === 'beyond'
  return frame({
    locale, subject: t(`reminders.warning.${level}.subject`, { reference }), link: { href, label: t('caseMail.open') },
    paragraphs: [
      [t(`reminders.warning.${promise}`, { reference }), t(late ? 'reminders.warning.late' : 'reminders.warning.due', { due: formatInstant(due, locale) })].join(locale === 'zh' ? '' : ' '),
      ...(level === 'beyond' ? [t('reminders.warning.beyondText')] : []),
      `${t('reminders.warning.unit', { unit })}\n${officer ? t('reminders.warning.officer', { officer }) : t('reminders.warning.nobody')}`,
      ...(standsIn && officer ? [t('reminders.warning.standIn', { officer })] : []),
    ],
  })
}

/** Reminds the investor of a question, asked at `asked`; on the day `until` the case is set aside. */
export function nudgeMail({ locale, reference, unit, href, asked, until, answerable, choices }: Silence & { until: Date }): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('reminders.nudge.subject', { reference, unit }), link: { href, label: t('caseMail.open') }, choices, ...(answerable && { foot: t('inbound.foot') }),
    paragraphs: [t('reminders.nudge.lead', { reference, unit, asked: formatDay(asked, locale) }), t('reminders.nudge.until', { until: formatDay(until, locale) })],
  })
}

/** Tells the investor that a case waits for nobody any more. */
export function setAsideMail({ locale, reference, unit, href, asked, answerable, choices }: Silence): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('reminders.setAside.subject', { reference }), link: { href, label: t('caseMail.open') }, choices, ...(answerable && { foot: t('inbound.foot') }),
    paragraphs: [t('reminders.setAside.lead', { reference, unit, asked: formatDay(asked, locale) }), t('reminders.setAside.again')],
  })
}

/** Tells a unit that a case is everybody's again: `officer` took no step for `days` working days. */
export function returnedMail({ locale, reference, unit, href, officer, days }: Case & { officer: string; days: number }): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('reminders.returned.subject', { reference }), link: { href, label: t('caseMail.open') },
    paragraphs: [t('reminders.returned.lead', { reference, officer, days }), t('reminders.returned.unit', { unit })],
  })
}
