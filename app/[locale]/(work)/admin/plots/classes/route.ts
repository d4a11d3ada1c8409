import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readBuildMonths } from '@/lib/plots/build-months'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { setBuildMonths } from '@/server/plots/edit'

/** Takes the months of building of every class. */
export const POST = endpoint((request) =>
  editorForm(request, 'admin/plots/classes', (query) => paths.adminPlots(request.locale, query), async (actor) => {
    const { classes, errors } = readBuildMonths(request.form.fields)
    if (Object.keys(errors).length > 0) throw new FieldsRefused(errors)
    await setBuildMonths(actor, classes, request.now)
    return `${paths.adminPlots(request.locale, { saved: 'months' })}#months`
  }),
)
