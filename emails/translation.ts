import { formatInstant } from '@/lib/dates'
import { languageName, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

type Facts = { locale: Locale; reference: string; who: string; from: Locale; to: Locale; href: string }

/** To a translator: a text waits, in which languages and until when. The text itself stays behind the sign-in. */
export function translationAskedMail({ locale, reference, who, from, to, href, due }: Facts & { due: Date }): Mail {
  const t = translator(locale)
  const args = { reference, who, from: languageName[from].full, to: languageName[to].full, due: formatInstant(due, locale) }
  return frame({ locale, subject: t('translations.mail.asked.subject', args), paragraphs: [t('translations.mail.asked.lead', args), t('translations.mail.asked.due', args)], link: { href, label: t('translations.mail.asked.open') } })
}

/** To whoever asked: the translation is there, or the translator gave the text back. */
export function translationAnswerMail(kind: 'done' | 'returned', { locale, reference, who, from, to, href }: Facts): Mail {
  const t = translator(locale)
  const args = { reference, who, from: languageName[from].full, to: languageName[to].full }
  return frame({ locale, subject: t(`translations.mail.${kind}.subject`, args), paragraphs: [t(`translations.mail.${kind}.lead`, args)], link: { href, label: t('caseMail.open') } })
}
