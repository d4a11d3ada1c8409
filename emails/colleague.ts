import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** The mail to a person whom an investor lets into an inquiry: who did, and where to sign in. Nothing of the inquiry stands in it. */
export function colleagueMail({ locale, inviter, email, href }: { locale: Locale; inviter: string; email: string; href: string }): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('colleagues.mail.subject'), foot: t('mail.foot'), link: { href, label: t('colleagues.mail.open') },
    paragraphs: [t('colleagues.mail.lead', { inviter }), t('colleagues.mail.how', { email }), t('colleagues.mail.unknown')],
  })
}
