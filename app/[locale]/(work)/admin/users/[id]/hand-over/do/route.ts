import { paths } from '@/lib/paths'
import { readReceivers, toUnit } from '@/lib/people/hand-over'
import { editorForm, handOverKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { handOver } from '@/server/people/leave'

/** Hands over as the preview said; with `leave` closes the account as well. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  const leave = form.get('leave')
  return editorForm(request, handOverKeptFor(id), (query) => paths.handOver(locale, id, { ...query, leave }), async (actor) => {
    const receivers = new Map([...readReceivers(form.fields)].map(([reference, receiver]) => [reference, receiver === toUnit ? null : receiver]))
    await handOver(actor, { id, version: Number(form.get('version')) }, receivers, leave === 'yes' ? { reason: form.get('reason') } : {}, now)
    return paths.adminUser(locale, id, { saved: leave === 'yes' ? 'closed' : 'handed' })
  })
})
