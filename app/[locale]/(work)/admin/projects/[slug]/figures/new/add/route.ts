import { turkistanDay } from '@/lib/dates'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readFigure } from '@/lib/projects/figure-fields'
import { editorForm, keptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { addFigure } from '@/server/project-figures'

export const POST = endpoint(async (request) => {
  const { locale, form, params, now } = request
  const { slug = '' } = params
  return editorForm(request, keptFor(slug, 'new'), (query) => paths.newFigure(locale, slug, query), async (actor) => {
    const { values, errors } = readFigure(form.fields, turkistanDay(now))
    // Looking at what readers would see brings the form back, saved or not.
    if (!values || form.get('intent') === 'look') throw new FieldsRefused(errors)
    await addFigure(actor, slug, values, now)
    return paths.adminProjectPart(locale, slug, 'figures', { saved: 'figure' })
  })
})
