import { paths } from '@/lib/paths'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { reactivatePerson } from '@/server/people/leave'

/** Opens a closed account again. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, personKeptFor(id), (query) => paths.adminUser(locale, id, query), async (actor) => {
    await reactivatePerson(actor, { id, version: Number(form.get('version')) }, form.get('reason'), now)
    return paths.adminUser(locale, id, { saved: 'opened' })
  })
})
