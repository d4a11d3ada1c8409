import type { RefusedFile } from '@/lib/documents/limits'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { frame, type Mail } from './frame'

/** Why a mail was not taken as it came. */
export const inboundNotes = ['closed', 'unknown-sender', 'unknown-case', 'empty', 'too-large', 'attachments'] as const
export type InboundNote = (typeof inboundNotes)[number]

/** The answer to a mail that was not taken, or not all of it. Repeats nothing of what was written; attachments that were not taken are named. */
export function inboundNoteMail({ note, locale, reference, refused, href }: { note: InboundNote; locale: Locale; reference: string | undefined; refused: readonly RefusedFile[]; href: string }): Mail {
  const t = translator(locale)
  const named = reference ? t('inbound.about', { reference }) : t('inbound.aboutNone')
  return frame({
    locale, subject: reference ? `${reference}${locale === 'zh' ? '：' : ': '}${t(`inbound.${note}.subject`)}` : t(`inbound.${note}.subject`), link: { href, label: t('caseMail.open') },
    paragraphs: [named, t(`inbound.${note}.text`), ...(refused.length > 0 ? [[t('inbound.attachments.list'), ...refused.map(({ name, problem }) => `– ${name}: ${t(`documents.problem.${problem}`)}`)].join('\n')] : [])],
  })
}
