import { canSetRules } from '@/lib/eoi/policy'
import { Forbidden, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { changeRouting } from '@/server/routing'

const intents = ['up', 'down', 'on', 'off', 'remove'] as const

/** A button of the table: moves a rule, switches it, removes it, or puts an old version back. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/routing', (query) => paths.adminRouting(locale, query), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const kind = intents.find((intent) => intent === form.get('intent'))
    const id = form.get('id')
    if (!kind && form.get('intent') !== 'restore') throw new NotFound()
    await changeRouting(actor, Number(form.get('version')), kind ? { kind, id } : { kind: 'restore', version: Number(id) }, now)
    return `${paths.adminRouting(locale, { saved: kind ?? 'restore' })}${kind && kind !== 'remove' ? `#rule-${encodeURIComponent(id)}` : ''}`
  })
})
