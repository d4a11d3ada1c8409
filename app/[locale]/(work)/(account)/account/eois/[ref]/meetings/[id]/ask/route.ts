import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { askForOtherTimes } from '@/server/eois/meetings/investor'

/** The investor's side asks for other times. */
export const POST = endpoint((request) => {
  const { form, locale, now, params } = request
  return answerAccountForm(request, { done: 'asked' }, (actor, reference) => askForOtherTimes(actor, { reference, meetingId: params.id ?? '', form: form.get('form').slice(0, 40) }, { wish: form.get('wish'), locale }, now))
})
