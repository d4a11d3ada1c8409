import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote } from '@/components/admin/form-notes'
import { RoomHead } from '@/components/admin/room-head'
import { RepliesTable } from '@/components/replies/replies-table'
import { listReplies } from '@/db/queries/canned-replies'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { canEditReplies } from '@/lib/replies/policy'
import { noteRefusal } from '@/server/refusals'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('replies.title') }
}

/** Texts that officers begin a reply with. */
export default async function RepliesPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.adminReplies(locale), ['officer', 'admin'])
  if (!canEditReplies(actor)) {
    noteRefusal(actor, 'head', paths.adminReplies(locale))
    notFound()
  }
  const replies = await listReplies(actor)
  const t = translator(locale)
  const { saved } = await searchParams
  return (
    <>
      <RoomHead title={t('replies.title')} locale={locale} beside={t('replies.found', { count: replies.filter(({ retiredAt }) => !retiredAt).length })}>
        <a className="btn s" href={paths.newReply(locale)}>{t('replies.new')}</a>
      </RoomHead>
      <div className="mn">
        {saved === 'yes' && <DoneNote text={t('people.savedNote')} />}
        {saved === 'outdated' && <p className="note w mb-4" role="alert">{t('people.outdated')}</p>}
        <p className="muted mb-4">{t('replies.lead')}</p>
        <RepliesTable replies={replies} locale={locale} />
      </div>
    </>
  )
}
