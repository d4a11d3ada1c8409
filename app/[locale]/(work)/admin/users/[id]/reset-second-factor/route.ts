import { paths } from '@/lib/paths'
import { editorForm, personKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { resetSecondFactor } from '@/server/second-factors'

/** Takes a colleague's second factors away, when they are lost. */
export const POST = endpoint((request) => {
  const { locale, params, now } = request
  const id = params.id ?? ''
  return editorForm(request, personKeptFor(id), (query) => paths.adminUser(locale, id, query), async (actor) => {
    await resetSecondFactor(actor, id, now)
    return paths.adminUser(locale, id, { saved: 'reset' })
  })
})
