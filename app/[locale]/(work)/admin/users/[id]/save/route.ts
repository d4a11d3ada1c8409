import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readPerson } from '@/lib/people/fields'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { updatePerson } from '@/server/people/edit'

/** Saves name, language, role and units of a person. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, personKeptFor(id), (query) => paths.adminUser(locale, id, query), async (actor) => {
    const { values, errors } = readPerson(form.fields)
    if (!values) throw new FieldsRefused(errors)
    await updatePerson(actor, { id, version: Number(form.get('version')) }, values, now)
    return paths.adminUser(locale, id, { saved: 'saved' })
  })
})
