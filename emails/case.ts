import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** What a mail about a case tells. */
export type CaseMailKind =
  | 'received' | 'newCase' | 'highValue' | 'taken' | 'reply' | 'question' | 'proposal' | 'agreed' | 'declined' | 'reopened' | 'referredInvestor' | 'referredUnit' | 'investorWrote' | 'withdrawn' | 'assigned' | 'assignedStandIn' | 'merged'

/** The kind as X-Invest-Kind has it: `new-case`, `investor-wrote` … */
export const mailKind = (kind: CaseMailKind): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

type Content = {
  locale: Locale
  reference: string
  unit: string
  href: string
  due?: { first: Date; substantive: Date }
  answerable?: boolean
  /** Where an investor says which mails they want. */
  choices?: string
}

/**
 * A mail about a case: that something happened, the reference, the unit and the link. What people wrote stays behind
 * the sign-in. `due` adds the promised dates; `answerable` says that an answer to the mail is taken.
 */
export function caseMail(kind: CaseMailKind, { locale, reference, unit, href, due, answerable = false, choices }: Content): Mail {
  const t = translator(locale)
  const subject = t(`caseMail.${kind}.subject`, { reference, unit })
  const paragraphs = [
    t(`caseMail.${kind}.lead`, { reference, unit }),
    ...(kind === 'received' ? [t('caseMail.received.unit', { unit })] : []),
    ...(due ? [t('caseMail.dates', { first: formatInstant(due.first, locale), substantive: formatInstant(due.substantive, locale) })] : []),
  ]
  return frame({ locale, subject, paragraphs, link: { href, label: t('caseMail.open') }, choices, ...(answerable && { foot: t('inbound.foot') }) })
}
