import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** The mail with a sign-in link, for whoever asked with this address. `minutes` is how long the link works. */
export function signInMail({ locale, href, minutes }: { locale: Locale; href: string; minutes: number }): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('mail.signIn.subject'), foot: t('mail.foot'), link: { href, label: t('mail.signIn.open') },
    paragraphs: [t('mail.signIn.lead'), t('mail.signIn.how', { minutes }), t('mail.signIn.notYou')],
  })
}
