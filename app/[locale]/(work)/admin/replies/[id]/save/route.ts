import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readReplyForm } from '@/lib/replies/fields'
import { canEditReplies } from '@/lib/replies/policy'
import { updateReply } from '@/server/canned-replies'
import { editorForm, replyKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'

/** Saves a text to begin replies with. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, replyKeptFor(id), (query) => paths.adminReply(locale, id, query), async (actor) => {
    const { values, errors } = readReplyForm(form.fields)
    if (!values) throw new FieldsRefused(errors)
    await updateReply(actor, { id, version: Number(form.get('version')) }, values, now)
    return paths.adminReply(locale, id, { saved: 'yes' })
  }, canEditReplies)
})
