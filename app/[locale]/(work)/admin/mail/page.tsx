import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote, KeptNote, WarnNote } from '@/components/admin/form-notes'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { DeadLetters } from '@/components/mail/dead-letters'
import { MailFilter } from '@/components/mail/mail-filter'
import { MailsTable } from '@/components/mail/mails-table'
import { Pager } from '@/components/public/pager'
import { countMails, listMails, mailsPerPage } from '@/db/queries/mails'
import { formatInstant } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { readMailFilters } from '@/lib/mail/filters'
import { reasonEditing } from '@/lib/people/reason'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { listed } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  const kept = await findKeptForm('admin/mail', query.kept, now)
  return { locale, actor, query, editing: reasonEditing(kept) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, editing } = await load(props, new Date())
  const t = translator(locale)
  const title = t('mail.list.title')
  return { title: editing.kept ? t('common.errorTitle', { title }) : title }
}

export default async function MailsPage(props: Props) {
  const now = new Date()
  const { locale, actor, query, editing } = await load(props, now)
  const filters = readMailFilters(listed(query))
  const page = Math.max(1, Math.floor(Number(query.page) || 1))
  const [{ mails, total }, counts] = await Promise.all([listMails(actor, filters, page), countMails(actor, filters.q, now)])
  const pages = Math.max(1, Math.ceil(total / mailsPerPage))
  if (page > pages) notFound()
  const t = translator(locale)
  const hasServer = runtime().env.SMTP_URL !== undefined
  const done = (['resent', 'givenUp'] as const).find((name) => name === query.saved)
  const dead = !filters.state || filters.state === 'dead' ? counts.dead : 0
  return (
    <>
      <RoomHead title={t('mail.list.title')} locale={locale} beside={t('mail.list.found', { count: total })} />
      <div className="mn">
        <Problems errors={editing.errors} locale={locale} />
        <KeptNote editing={editing} outdated={t('mail.dead.outdated')} locale={locale} />
        {done && <DoneNote text={t(`mail.dead.${done}`, { count: Number.parseInt(String(query.count), 10) || 0 })} />}
        {!hasServer && <WarnNote text={t('mail.list.notConfigured')} />}
        <p className="muted mb-4">
          {t('mail.list.lead')} {counts.oldest && t('mail.list.oldest', { count: counts.waiting + counts.retrying, date: formatInstant(counts.oldest, locale) })}
        </p>
        <MailFilter filters={filters} counts={counts} locale={locale} />
        {dead > 0 && <DeadLetters q={filters.q} dead={dead} sendable={counts.sendable} reason={{ value: editing.controls.reason ?? '', error: editing.errors.reason }} locale={locale} />}
        {mails.length > 0 ? <MailsTable rows={mails} hasServer={hasServer} locale={locale} /> : <p className="note">{t(filters.q || filters.state ? 'mail.list.nothing' : 'mail.list.empty')}</p>}
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminMail(locale, { ...filters, page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
