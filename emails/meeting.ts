import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** What a mail about a meeting tells. */
export type MeetingMailKind = 'offered' | 'booked' | 'asked' | 'moved' | 'cancelled' | 'reminder' | 'decisions'

type Content = { locale: Locale; reference: string; unit: string; href: string; /** The time in the reader's zone and in Turkistan. */ time?: string; /** Where an investor says which mails they want. */ choices?: string }

/** A mail about a meeting of a case: that it is offered, fixed or moved, and when. What it is about stays behind the sign-in. */
export function meetingMail(kind: MeetingMailKind, { locale, reference, unit, href, time, choices }: Content): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t(`meetings.mail.${kind}.subject`, { reference, unit }), choices, link: { href, label: t('caseMail.open') },
    paragraphs: [t(`meetings.mail.${kind}.lead`, { reference, unit }), ...(time ? [time] : [])],
  })
}
