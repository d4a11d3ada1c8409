import { turkistanDay } from '@/lib/dates'
import { FieldsRefused } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { readFigure } from '@/lib/projects/figure-fields'
import { editorForm, keptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { replaceFigure } from '@/server/project-figures'

export const POST = endpoint(async (request) => {
  const { locale, form, params, now } = request
  const { slug = '', id: figureId = '' } = params
  return editorForm(request, keptFor(slug, figureId), (query) => paths.figure(locale, slug, figureId, query), async (actor) => {
    const { values, errors } = readFigure(form.fields, turkistanDay(now))
    // Looking at what readers would see brings the form back, saved or not.
    if (!values || form.get('intent') === 'look') throw new FieldsRefused(errors)
    await replaceFigure(actor, { slug, figureId }, values, now)
    return paths.adminProjectPart(locale, slug, 'figures', { saved: 'figure' })
  })
})
