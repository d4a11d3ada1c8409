import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailStateTag } from '@/components/mail/mail-state'
import { findMail } from '@/db/queries/mails'
import { formatInstant } from '@/lib/dates'
import { isLocale, languageTag } from '@/lib/locales'
import { linesWithLinks, mailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('mail.list.title') }
}

export default async function MailPage({ params }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.adminMailItem(locale, id), ['admin'])
  const mail = await findMail(actor, id)
  if (!mail) notFound()
  const t = translator(locale)
  const state = mailState(mail, runtime().env.SMTP_URL !== undefined)
  const facts = [
    { label: t('mail.list.to'), value: mail.recipient },
    { label: t('mail.list.kind'), value: mail.kind },
    ...(mail.reference ? [{ label: t('mail.list.reference'), value: mail.reference }] : []),
    { label: t('mail.list.when'), value: formatInstant(mail.createdAt, locale) },
    ...(mail.sentAt ? [{ label: t('mail.list.sentAt'), value: formatInstant(mail.sentAt, locale) }] : []),
    ...(state === 'failing' ? [{ label: t('mail.list.error'), value: `${mail.lastError}, ${t('mail.list.attempts', { count: mail.attempts })}` }, { label: t('mail.list.dueAt'), value: formatInstant(mail.dueAt, locale) }] : []),
  ]
  return (
    <div className="wrap section">
      <p>
        <a href={paths.adminMail(locale)}>{t('mail.list.back')}</a>
      </p>
      <h1 className="mt-3" lang={languageTag[mail.locale]}>{mail.subject}</h1>
      <p className="mt-3">
        <MailStateTag locale={locale} state={state} />
      </p>
      <dl className="letter-facts mt-5">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mail.textBody ? (
        <div className="letter mt-6" lang={languageTag[mail.locale]}>
          {linesWithLinks(mail.textBody).map(({ text, isLink }, line) => (
            <p key={line}>{isLink ? <a href={text}>{text}</a> : text}</p>
          ))}
        </div>
      ) : (
        <p className="mt-6">{t('mail.list.bodyGone')}</p>
      )}
    </div>
  )
}
