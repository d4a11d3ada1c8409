import { listHandOver } from '@/db/queries/people'
import { canAdminister } from '@/lib/auth/policy'
import { FieldsRefused, Forbidden } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { isComplete, readReceivers, toUnit } from '@/lib/people/hand-over'
import { editorForm, handOverKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { parkForm } from '@/server/parked'
import { handOver } from '@/server/people/leave'
import { reasonOf } from '@/server/reasons'

/** Leads to what the choice would do; posted from there, hands over as it said. With `leave` the account is closed as well. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const [id, leave] = [params.id ?? '', form.get('leave')]
  return editorForm(request, handOverKeptFor(id), (query) => paths.handOver(locale, id, { ...query, leave }), async (actor) => {
    if (!canAdminister(actor)) throw new Forbidden()
    const chosen = readReceivers(form.fields)
    if (form.get('confirmed') !== 'yes') {
      const { cases, colleagues } = await listHandOver(actor, id)
      if (!isComplete(cases, colleagues, chosen)) throw new FieldsRefused({ to: 'receiver' })
      if (leave === 'yes') reasonOf(form.get('reason'))
      return paths.handOver(locale, id, { kept: await parkForm(handOverKeptFor(id), form.fields, now) })
    }
    const receivers = new Map([...chosen].map(([reference, receiver]) => [reference, receiver === toUnit ? null : receiver]))
    await handOver(actor, { id, version: Number(form.get('version')) }, receivers, leave === 'yes' ? { reason: form.get('reason') } : {}, now)
    return paths.adminUser(locale, id, { saved: leave === 'yes' ? 'closed' : 'handed' })
  })
})
