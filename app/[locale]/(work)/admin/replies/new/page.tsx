import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptNote } from '@/components/admin/form-notes'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { ReplyFields } from '@/components/replies/reply-fields'
import { listReplyUnits } from '@/db/queries/canned-replies'
import { newEditing } from '@/lib/editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { controlsOfReply } from '@/lib/replies/fields'
import { canEditReplies, canEditReply } from '@/lib/replies/policy'
import { findKeptForm, replyKeptFor } from '@/server/editor-form'
import { noteRefusal } from '@/server/refusals'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const title = `${translator(locale)('replies.new')} | ${translator(locale)('replies.title')}`
  return { title: (await searchParams).kept ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function NewReplyPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  if (!canEditReplies(actor)) {
    noteRefusal(actor, 'head', paths.newReply(locale))
    notFound()
  }
  const units = await listReplyUnits(actor)
  const editing = newEditing(controlsOfReply({ title: {}, body: {}, stage: null, unitId: null }), await findKeptForm(replyKeptFor('new'), (await searchParams).kept, new Date()))
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('replies.new')} locale={locale} within={{ href: paths.adminReplies(locale), label: t('replies.title'), here: t('replies.new') }} />
      <div className="mn">
        <Problems errors={editing.errors} locale={locale} />
        <KeptNote editing={{ ...editing, outdated: false }} outdated="" locale={locale} />
        <form method="post" action={paths.addReply(locale)}>
          <div className="fx"><ReplyFields editing={editing} units={units} general={canEditReply(actor, { unitId: null })} locale={locale} /></div>
          <p className="mt-4"><button className="btn s">{t('people.save')}</button></p>
        </form>
      </div>
    </>
  )
}
