import type { Role } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** The mail to a person whom an admin has invited. `hours` is how long the link works. */
export function invitationMail({ locale, role, href, hours }: { locale: Locale; role: Role; href: string; hours: number }): Mail {
  const t = translator(locale)
  return frame({
    locale, subject: t('mail.invitation.subject'), foot: t('mail.foot'), link: { href, label: t('mail.invitation.open') },
    paragraphs: [t('mail.invitation.lead', { role: t(`auth.role.${role}`) }), t('mail.invitation.how', { hours })],
  })
}
