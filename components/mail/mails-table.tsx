import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import { languageTag, type Locale } from '@/lib/locales'
import { type DeadReason, type MailFacts, mailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { mailKindLabel } from './mail-kind'
import { MailStateTag } from './mail-state'

type Row = MailFacts & { id: string; kind: string; reference: string | null; recipient: string; subject: string; locale: Locale; createdAt: Date; deadReason: DeadReason | null }

/** Mails, newest first, with how they stand and what the server said. */
export function MailsTable({ rows, hasServer, locale }: { rows: readonly Row[]; hasServer: boolean; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable<Row>
      caption={t('mail.list.caption')}
      rows={rows}
      columns={[
        { label: t('mail.list.subject'), cell: (mail) => <a href={paths.adminMailItem(locale, mail.id)} lang={languageTag[mail.locale]} data-mail={mail.id} data-kind={mail.kind}>{mail.subject}</a> },
        { label: t('mail.list.to'), cell: ({ recipient }) => <span className="break-all">{recipient}</span> },
        { label: t('mail.list.kind'), cell: ({ kind }) => mailKindLabel(kind, locale) },
        { label: t('mail.list.reference'), cell: ({ reference }) => <span className="nw">{reference ?? t('mail.list.none')}</span> },
        { label: t('mail.list.when'), cell: ({ createdAt }) => <time className="nw" dateTime={createdAt.toISOString()}>{formatInstant(createdAt, locale)}</time> },
        {
          label: t('mail.list.state'), wide: true,
          cell: (mail) => (
            <>
              <MailStateTag locale={locale} state={mailState(mail, hasServer)} />
              {mail.deadReason && !mail.sentAt && <span className="small block">{t(`mail.list.dead.${mail.deadReason}`)}</span>}
              {mail.lastError && !mail.sentAt && <span className="small muted block break-words" lang="en">{mail.lastError}</span>}
            </>
          ),
        },
      ]}
    />
  )
}
