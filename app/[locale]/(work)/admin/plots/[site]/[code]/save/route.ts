import { turkistanDay } from '@/lib/dates'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readPlot } from '@/lib/plots/fields'
import { readSource } from '@/lib/sources/fields'
import { editorForm, plotKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { updatePlot } from '@/server/plots/edit'

/** Takes the form of a plot: its facts, texts, networks and the source of what changed. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = `${params.site}/${params.code}`
  return editorForm(request, plotKeptFor(id), (query) => paths.adminPlot(locale, id, query), async (actor) => {
    const today = turkistanDay(now)
    const { values, networks, errors } = readPlot(form.fields, today)
    const source = readSource(form.fields, today)
    const all = { ...errors, ...source.errors }
    if (Object.keys(all).length > 0) throw new FieldsRefused(all)
    await updatePlot(actor, { id, version: Number(form.get('version')) }, { values, networks, source: source.choice, locale }, now)
    return paths.adminPlot(locale, id, { saved: 'plot' })
  })
})
