import { paths } from '@/lib/paths'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { sendNewLink } from '@/server/users'

/** Mails a person a new link. */
export const POST = endpoint((request) => {
  const { locale, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, personKeptFor(id), (query) => paths.adminUser(locale, id, query), async (actor) => {
    await sendNewLink(actor, id, now)
    return paths.adminUser(locale, id, { saved: 'link' })
  })
})
