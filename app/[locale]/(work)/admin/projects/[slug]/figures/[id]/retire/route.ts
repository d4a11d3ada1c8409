import { paths } from '@/lib/paths'
import { editorForm, keptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { retireFigure } from '@/server/project-figures'

export const POST = endpoint(async (request) => {
  const { locale, params, now } = request
  const { slug = '', id: figureId = '' } = params
  return editorForm(request, keptFor(slug, figureId), (query) => paths.figure(locale, slug, figureId, query), async (actor) => {
    await retireFigure(actor, { slug, figureId }, now)
    return paths.adminProjectPart(locale, slug, 'figures', { saved: 'retired' })
  })
})
