import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readNewPlot } from '@/lib/plots/fields'
import { editorForm, plotKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { createPlot } from '@/server/plots/edit'

/** Starts a plot and leads to its facts. */
export const POST = endpoint((request) =>
  editorForm(request, plotKeptFor('new'), (query) => paths.newPlot(request.locale, query), async (actor) => {
    const { errors, ...plot } = readNewPlot(request.form.fields)
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    return paths.adminPlot(request.locale, await createPlot(actor, plot, request.now))
  }),
)
