import { listEditingChoices } from '@/db/queries/project-editing'
import { readThreshold } from '@/lib/eoi/high-value-form'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { removeThreshold, setThreshold } from '@/server/high-value'

/** Sets the threshold of a sector or of all sectors, or takes it away. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/high-value', (query) => paths.adminHighValue(locale, query), async (actor) => {
    const version = Number(form.get('version'))
    if (form.get('intent') === 'remove') {
      await removeThreshold(actor, form.get('sector') === 'all' ? null : form.get('sector'), version, now)
      return paths.adminHighValue(locale, { saved: 'removed' })
    }
    const { sectors } = await listEditingChoices(actor)
    const { value, errors } = readThreshold(form.fields, new Set(sectors.map(({ id }) => id)))
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    await setThreshold(actor, value, version, now)
    return paths.adminHighValue(locale, { saved: 'set' })
  })
})
