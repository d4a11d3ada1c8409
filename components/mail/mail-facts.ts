import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import type { DeadReason, MailFacts, MailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'
import { mailKindLabel } from './mail-kind'

type Mail = MailFacts & { id: string; recipient: string; kind: string; reference: string | null; createdAt: Date; dueAt: Date; attempts: number; deadReason: DeadReason | null; giveUpReason: string | null }

/** What is known of one mail, label by label. What servers say is English. */
export function mailFacts(mail: Mail, state: MailState, locale: Locale): { label: string; value: string; lang?: string }[] {
  const t = translator(locale)
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale) : undefined)
  const failed = state === 'retrying' || state === 'dead' || state === 'given-up'
  const facts: [label: string, value: string | null | undefined | false, lang?: string][] = [
    [t('mail.list.to'), mail.recipient],
    [t('mail.list.kind'), mailKindLabel(mail.kind, locale)],
    [t('mail.list.reference'), mail.reference],
    [t('mail.list.when'), at(mail.createdAt)],
    [t('mail.list.sentAt'), at(mail.sentAt)],
    [t('mail.list.error'), failed && mail.lastError, 'en'],
    [t('mail.list.tried'), failed && t('mail.list.attempts', { count: mail.attempts })],
    [t('mail.list.dueAt'), state === 'retrying' && at(mail.dueAt)],
    [t('mail.list.deadAt'), at(mail.deadAt)],
    [t('mail.list.deadWhy'), mail.deadReason && t(`mail.list.dead.${mail.deadReason}`)],
    [t('mail.list.givenUpAt'), at(mail.givenUpAt)],
    [t('mail.dead.reason'), mail.giveUpReason],
  ]
  return facts.flatMap(([label, value, lang]) => (value ? [{ label, value, lang }] : []))
}
