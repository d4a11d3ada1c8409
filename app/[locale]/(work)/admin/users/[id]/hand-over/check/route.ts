import { listHandOver } from '@/db/queries/people'
import { canAdminister } from '@/lib/auth/policy'
import { FieldsRefused, Forbidden } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { isComplete, readReceivers } from '@/lib/people/hand-over'
import { editorForm, handOverKeptFor } from '@/server/editor-form'
import { endpoint } from '@/server/endpoint'
import { parkForm } from '@/server/parked'
import { reasonOf } from '@/server/reasons'

/** Keeps what was chosen and leads to what it would do. Changes nothing. */
export const POST = endpoint((request) => {
  const { locale, form, params, now } = request
  const id = params.id ?? ''
  const leave = form.get('leave')
  return editorForm(request, handOverKeptFor(id), (query) => paths.handOver(locale, id, { ...query, leave }), async (actor) => {
    if (!canAdminister(actor)) throw new Forbidden()
    const { cases, colleagues } = await listHandOver(actor, id)
    if (!isComplete(cases, colleagues, readReceivers(form.fields))) throw new FieldsRefused({ to: 'receiver' })
    if (leave === 'yes') reasonOf(form.get('reason'))
    return paths.handOver(locale, id, { kept: await parkForm(handOverKeptFor(id), form.fields, now) })
  })
})
