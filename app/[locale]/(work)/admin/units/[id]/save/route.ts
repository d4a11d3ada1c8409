import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readUnit } from '@/lib/units/fields'
import { editorForm, unitKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { updateUnit } from '@/server/units'

/** Saves names, mailbox and promises of a unit. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, unitKeptFor(id), (query) => paths.adminUnit(locale, id, query), async (actor) => {
    const { values, errors } = readUnit(form.fields)
    if (!values) throw new FieldsRefused(errors)
    await updateUnit(actor, { id, version: Number(form.get('version')) }, values, now)
    return paths.adminUnit(locale, id, { saved: 'yes' })
  })
})
