import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { callOffMeeting } from '@/server/eois/meetings/investor'

/** The investor's side calls a meeting off. */
export const POST = endpoint((request) => {
  const { form, locale, now, params } = request
  return answerAccountForm(request, { done: 'cancelled' }, (actor, reference) => callOffMeeting(actor, { reference, meetingId: params.id ?? '', form: form.get('form').slice(0, 40) }, { reason: form.get('why'), locale }, now))
})
