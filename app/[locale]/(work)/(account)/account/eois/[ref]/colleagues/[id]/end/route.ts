import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { endColleague } from '@/server/eois/colleagues'

/** The investor ends what they let a colleague do. */
export const POST = endpoint((request) =>
  answerAccountForm(request, { done: 'ended' }, (actor, reference) => endColleague(actor, reference, request.params.id ?? '', request.form.get('scope') === 'all', request.now)))
