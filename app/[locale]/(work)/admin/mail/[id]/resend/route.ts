import { paths } from '@/lib/paths'
import { editorForm, mailKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { resendMail } from '@/server/mails'

/** Sends one dead mail again, or one that is being retried at once. */
export const POST = endpoint((request) => {
  const { locale, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, mailKeptFor(id), (query) => paths.adminMailItem(locale, id, query), async (actor) => {
    await resendMail(actor, id, now)
    return paths.adminMailItem(locale, id, { saved: 'resent' })
  })
})
