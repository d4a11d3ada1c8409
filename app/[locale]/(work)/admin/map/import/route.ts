import { Forbidden } from '@/lib/errors'
import { canChangeMap } from '@/lib/map/policy'
import { paths } from '@/lib/paths'
import { isSignedIn } from '@/lib/auth/roles'
import { importBoundaries } from '@/server/boundaries'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'

export const POST = endpoint(async (request) => {
  const { actor, locale, form, now } = request
  if (isSignedIn(actor) && !canChangeMap(actor)) throw new Forbidden()
  return editorForm(request, 'admin/map', (query) => paths.adminMap(locale, query), async (admin) => {
    const id = await importBoundaries(admin, { geojson: form.get('geojson'), attribution: form.get('attribution') }, now)
    return paths.adminMap(locale, { look: id, saved: 'imported' })
  })
}, { longest: 256 * 1024 })
