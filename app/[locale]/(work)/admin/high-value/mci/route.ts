import { readMci } from '@/lib/eoi/high-value-form'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { addMci, removeMci } from '@/server/high-value'

/** Enters a value of the monthly calculation index with its source, or takes a wrong one out. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/high-value', (query) => paths.adminHighValue(locale, query), async (actor) => {
    if (form.get('intent') === 'remove') {
      await removeMci(actor, form.get('fromDay'), form.get('tenge'), now)
      return paths.adminHighValue(locale, { saved: 'removed' })
    }
    const { value, errors } = readMci(form.fields)
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    await addMci(actor, value, now)
    return paths.adminHighValue(locale, { saved: 'entered' })
  })
})
