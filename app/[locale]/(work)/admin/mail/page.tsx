import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailStateTag } from '@/components/mail/mail-state'
import { Icon } from '@/components/ui/icon'
import { listMails, mailsPerPage } from '@/db/queries/mails'
import { formatInstant } from '@/lib/dates'
import { isLocale, languageTag } from '@/lib/locales'
import { mailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('mail.list.title') }
}

export default async function MailsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.adminMail(locale), ['admin'])
  const page = Math.max(1, Math.floor(Number((await searchParams).page) || 1))
  const { mails, total } = await listMails(actor, page)
  const pages = Math.max(1, Math.ceil(total / mailsPerPage))
  if (page > pages) notFound()
  const t = translator(locale)
  const hasServer = runtime().env.SMTP_URL !== undefined
  return (
    <div className="wrap wide section">
      <h1>{t('mail.list.title')}</h1>
      <p className="muted mt-2">{t('mail.list.lead')}</p>
      {!hasServer && (
        <p className="note w mt-5">
          <Icon name="alert" />
          <span>{t('mail.list.notConfigured')}</span>
        </p>
      )}
      {mails.length === 0 ? (
        <p className="mt-6">{t('mail.list.empty')}</p>
      ) : (
        <div className="scroll-x mt-6" tabIndex={0} role="region" aria-label={t('mail.list.caption')}>
          <table className="tb">
            <caption className="vh">{t('mail.list.caption')}</caption>
            <thead>
              <tr>
                {(['subject', 'to', 'kind', 'reference', 'when', 'state'] as const).map((column) => (
                  <th key={column} scope="col">{t(`mail.list.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.id} data-mail={mail.id} data-kind={mail.kind} data-ref={mail.reference ?? undefined}>
                  <th scope="row">
                    <a href={paths.adminMailItem(locale, mail.id)} lang={languageTag[mail.locale]}>{mail.subject}</a>
                  </th>
                  <td>{mail.recipient}</td>
                  <td className="nw">{mail.kind}</td>
                  <td className="nw">{mail.reference ?? t('mail.list.none')}</td>
                  <td className="nw">{formatInstant(mail.createdAt, locale)}</td>
                  <td>
                    <MailStateTag locale={locale} state={mailState(mail, hasServer)} />
                    {mail.lastError && <span className="small muted block">{mail.lastError}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <nav className="pager mt-6" aria-label={t('common.pages')}>
          {page > 1 && <a href={paths.adminMail(locale, { page: String(page - 1) })} rel="prev">{t('common.previous')}</a>}
          <span aria-current="page">{page}</span>
          {page < pages && <a href={paths.adminMail(locale, { page: String(page + 1) })} rel="next">{t('common.next')}</a>}
        </nav>
      )}
    </div>
  )
}
