import { paths } from '@/lib/paths'
import { editorForm, keptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { confirmFigure } from '@/server/project-figures'

export const POST = endpoint(async (request) => {
  const { locale, params, now } = request
  const { slug = '', id: figureId = '' } = params
  return editorForm(request, keptFor(slug, figureId), (query) => paths.figure(locale, slug, figureId, query), async (actor) => {
    await confirmFigure(actor, { slug, figureId }, now)
    return request.form.get('from') === 'stale' ? paths.adminStale(locale, { saved: 'yes' }) : paths.adminProjectPart(locale, slug, 'figures', { saved: 'confirmed' })
  })
})
