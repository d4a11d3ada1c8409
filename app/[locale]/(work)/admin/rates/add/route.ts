import { turkistanDay } from '@/lib/dates'
import { FieldsRefused } from '@/lib/errors'
import { readRate } from '@/lib/exchange/fields'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { recordRate } from '@/server/rates'

export const POST = endpoint(async (request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/rates/add', (query) => paths.adminRates(locale, query), async (actor) => {
    const { values, errors } = readRate(form.fields, turkistanDay(now))
    if (!values) throw new FieldsRefused(errors)
    await recordRate(actor, values, now)
    return paths.adminRates(locale, { saved: 'added' })
  })
})
