import { canSetRules } from '@/lib/eoi/policy'
import { readSeen } from '@/lib/eoi/routing-table'
import { Forbidden, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { editorForm } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { applyRouting, draftRouting, dropRoutingDraft } from '@/server/routing'

const buttons = ['up', 'down', 'on', 'off', 'remove'] as const

/** A button of the table: moves a rule, switches it, removes it, takes the last of these back or puts an old version back in the draft; puts the draft in force, or drops it. */
export const POST = endpoint((request) => {
  const { locale, form, now } = request
  return editorForm(request, 'admin/routing', (query) => paths.adminRouting(locale, query), async (actor) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const [seen, intent, id] = [readSeen(form.get('version')), form.get('intent'), form.get('id')]
    if (intent === 'apply') return paths.adminRouting(locale, { applied: String(await applyRouting(actor, seen, now)) })
    if (intent === 'drop') {
      await dropRoutingDraft(actor, seen)
      return paths.adminRouting(locale, { done: 'drop' })
    }
    const button = buttons.find((one) => one === intent)
    if (button) await draftRouting(actor, seen, { kind: button, id }, now)
    else if (intent === 'move') await draftRouting(actor, seen, { kind: 'move', id, to: Number(form.get('to')) }, now)
    else if (intent === 'undo') await draftRouting(actor, seen, { kind: 'undo' }, now)
    else if (intent === 'restore') await draftRouting(actor, seen, { kind: 'restore', version: Number(id) }, now)
    else throw new NotFound()
    return `${paths.adminRouting(locale, { done: intent })}${intent === 'remove' || intent === 'restore' || (intent === 'undo' && !id) ? '' : `#rule-${encodeURIComponent(id)}`}`
  })
})
