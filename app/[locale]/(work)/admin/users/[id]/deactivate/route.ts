import { paths } from '@/lib/paths'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { deactivatePerson } from '@/server/people/leave'

/** Closes an account that has no open cases. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, personKeptFor(id), (query) => paths.adminUser(locale, id, query), async (actor) => {
    await deactivatePerson(actor, { id, version: Number(form.get('version')) }, form.get('reason'), now)
    return paths.adminUser(locale, id, { saved: 'closed' })
  })
})
