import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { importRates } from '@/server/rates'

export const POST = endpoint(async (request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/rates/import', (query) => paths.adminRates(locale, query), async (actor) => {
    // Looking at what would be taken brings the form back with a preview, taken or not.
    if (form.get('intent') === 'look') throw new FieldsRefused({})
    return paths.adminRates(locale, { saved: 'imported', count: String(await importRates(actor, form.get('file'), now)) })
  })
})
