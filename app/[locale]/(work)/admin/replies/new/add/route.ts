import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readReplyForm } from '@/lib/replies/fields'
import { canEditReplies } from '@/lib/replies/policy'
import { addReply } from '@/server/canned-replies'
import { editorForm, replyKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'

/** Adds a text to begin replies with. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, replyKeptFor('new'), (query) => paths.newReply(locale, query), async (actor) => {
    const { values, errors } = readReplyForm(form.fields)
    if (!values) throw new FieldsRefused(errors)
    return paths.adminReply(locale, await addReply(actor, values, now), { saved: 'yes' })
  }, canEditReplies)
})
