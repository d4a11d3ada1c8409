import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote, KeptNote } from '@/components/admin/form-notes'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { LocalizedText } from '@/components/public/localized-text'
import { ReplyFields } from '@/components/replies/reply-fields'
import { ReplyPreview } from '@/components/replies/reply-preview'
import { findReply, listReplyUnits } from '@/db/queries/canned-replies'
import { baseControl, recordEditing } from '@/lib/editing'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { controlsOfReply } from '@/lib/replies/fields'
import { canEditReplies, canEditReply } from '@/lib/replies/policy'
import { findKeptForm, replyKeptFor } from '@/server/editor-form'
import { noteRefusal } from '@/server/refusals'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  if (!canEditReplies(actor)) noteRefusal(actor, 'head', paths.adminReply(locale, id))
  const reply = canEditReplies(actor) ? await findReply(actor, id) : undefined
  if (!reply) notFound()
  const query = await searchParams
  const stored = controlsOfReply(reply)
  return { locale, actor, reply, stored, now, editing: recordEditing(stored, reply.version, await findKeptForm(replyKeptFor(id), query.kept, now)), saved: query.saved === 'yes' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, reply, editing } = await load(props, new Date())
  const t = translator(locale)
  const title = `${textIn(reply.title, locale)?.text ?? reply.id} | ${t('replies.title')}`
  return { title: editing.kept ? t('common.errorTitle', { title }) : title }
}

export default async function ReplyPage(props: Props) {
  const { locale, actor, reply, stored, editing, saved, now } = await load(props, new Date())
  const units = await listReplyUnits(actor)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={<LocalizedText text={reply.title} locale={locale} />} locale={locale} within={{ href: paths.adminReplies(locale), label: t('replies.title'), here: textIn(reply.title, locale)?.text ?? reply.id }} beside={reply.retiredAt ? t('replies.retired') : undefined}>
        <span className="muted small">{t('admin.edit.version', { version: reply.version })}</span>
      </RoomHead>
      <div className="mn">
        <Problems errors={editing.errors} locale={locale} />
        <KeptNote editing={editing} outdated={t('people.outdated')} locale={locale} />
        {saved && <DoneNote text={t('people.savedNote')} />}
        <form method="post" action={paths.replyAction(locale, reply.id, 'save')}>
          <input type="hidden" name="version" value={reply.version} />
          <input type="hidden" name={baseControl} value={JSON.stringify(stored)} />
          <div className="fx"><ReplyFields editing={editing} units={units} general={canEditReply(actor, { unitId: null })} locale={locale} /></div>
          <p className="mt-4"><button className="btn s">{t('people.save')}</button></p>
        </form>
        <ReplyPreview body={reply.body} unitName={reply.unitName ?? units[0]?.name ?? {}} now={now} locale={locale} />
        <form method="post" action={paths.replyAction(locale, reply.id, 'change')} className="mt-6">
          <input type="hidden" name="version" value={reply.version} />
          <p className="muted small">{t('replies.retireLead')}</p>
          <button className="btn s sec mt-2" name="intent" value={reply.retiredAt ? 'restore' : 'retire'}>{t(reply.retiredAt ? 'replies.restore' : 'replies.retire')}</button>
        </form>
      </div>
    </>
  )
}
