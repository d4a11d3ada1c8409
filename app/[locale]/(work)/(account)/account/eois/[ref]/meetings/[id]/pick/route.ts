import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { pickSlot } from '@/server/eois/meetings/investor'

/** The investor's side chooses one of the offered times. */
export const POST = endpoint((request) =>
  answerAccountForm(request, { done: 'picked' }, (actor, reference) => pickSlot(actor, { reference, meetingId: request.params.id ?? '', form: request.form.get('form').slice(0, 40) }, request.form.get('slot'), request.now)))
