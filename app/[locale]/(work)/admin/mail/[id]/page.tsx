import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote, KeptNote } from '@/components/admin/form-notes'
import { Line } from '@/components/admin/line'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { mailFacts } from '@/components/mail/mail-facts'
import { MailStateTag } from '@/components/mail/mail-state'
import { findMail } from '@/db/queries/mails'
import { isLocale, languageTag } from '@/lib/locales'
import { reasonEditing } from '@/lib/people/reason'
import { linesWithLinks, mailState } from '@/lib/mail/state'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { findKeptForm, mailKeptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const hasServer = runtime().env.SMTP_URL !== undefined
  const mail = await findMail(actor, id, hasServer)
  if (!mail) notFound()
  const query = await searchParams
  const editing = reasonEditing(await findKeptForm(mailKeptFor(id), query.kept, now))
  const usable = mail.linkExpiresAt === null || mail.linkExpiresAt > now
  return { locale, mail, hasServer, editing, usable: usable && mail.deadReason !== 'link-expired', saved: query.saved }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, mail, editing } = await load(props, new Date())
  const title = `${mail.recipient} | ${translator(locale)('mail.list.title')}`
  return { title: editing.kept ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function MailPage(props: Props) {
  const { locale, mail, hasServer, editing, usable, saved } = await load(props, new Date())
  const t = translator(locale)
  const state = mailState(mail, hasServer)
  const done = (['resent', 'givenUp'] as const).find((name) => name === saved)
  return (
    <>
      <RoomHead title={<span lang={languageTag[mail.locale]}>{mail.subject}</span>} locale={locale} within={{ href: paths.adminMail(locale), label: t('mail.list.title'), here: mail.recipient }} beside={<MailStateTag locale={locale} state={state} />} />
      <div className="mn narrow">
        <Problems errors={editing.errors} locale={locale} />
        <KeptNote editing={{ ...editing, outdated: state !== 'dead' }} outdated={t('mail.dead.outdated')} locale={locale} />
        {done && <DoneNote text={t(`mail.dead.${done}`, { count: 1 })} />}
        <dl className="letter-facts">
          {mailFacts(mail, state, locale).map(({ label, value, lang }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={lang}>{value}</dd>
            </div>
          ))}
        </dl>
        {state === 'retrying' && (
          <form method="post" action={paths.mailAction(locale, 'resend', mail.id)} className="mt-5">
            <button className="btn s sec">{t('mail.dead.resend')}</button>
          </form>
        )}
        {state === 'dead' && (
          <section className="fx p-4 mt-5" aria-labelledby="decide">
            <h2 id="decide" className="text-lg mb-2">{t('mail.dead.decide')}</h2>
            {usable ? (
              <form method="post" action={paths.mailAction(locale, 'resend', mail.id)}>
                <button className="btn s">{t('mail.dead.resend')}</button>
              </form>
            ) : <p>{t('mail.dead.linkExpired')}</p>}
            <form method="post" action={paths.mailAction(locale, 'give-up', mail.id)} className="grid items-end gap-3 mt-4 sm:grid-cols-[minmax(0,28rem)_auto] justify-start">
              <Line id="reason" label={t('mail.dead.reason')} locale={locale} value={editing.controls.reason ?? ''} error={editing.errors.reason} />
              <p><button className="btn s danger">{t('mail.dead.giveUp')}</button></p>
            </form>
          </section>
        )}
        {mail.textBody ? (
          <div className="letter mt-6" lang={languageTag[mail.locale]}>
            {linesWithLinks(mail.textBody).map(({ text, isLink }, line) => (
              <p key={line}>{isLink ? <a href={text}>{text}</a> : text}</p>
            ))}
          </div>
        ) : (
          <p className="mt-6">{t(mail.secret && hasServer && !mail.sentAt ? 'mail.list.bodySecret' : 'mail.list.bodyGone')}</p>
        )}
      </div>
    </>
  )
}
