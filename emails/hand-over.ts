import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** The mail to whoever has cases now that a colleague had: an officer, or with `unit` a unit that has to find one. */
export function handOverMail({ locale, references, from, unit, href }: { locale: Locale; references: readonly string[]; from: string; unit?: string; href: string }): Mail {
  const t = translator(locale)
  const kind = unit === undefined ? 'officer' : 'unit'
  const args = { count: references.length, from, unit: unit ?? '' }
  return frame({
    locale, subject: t(`people.mail.${kind}.subject`, args), link: { href, label: t(references.length === 1 ? 'caseMail.open' : 'people.mail.openDesk') },
    paragraphs: [t(`people.mail.${kind}.lead`, args), references.join('\n'), t('people.mail.clock')],
  })
}
