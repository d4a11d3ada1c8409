import { isColleagueRight } from '@/lib/eoi/colleagues'
import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { inviteColleague } from '@/server/eois/colleagues'

/** The investor lets a colleague into the case, or into all they have sent. */
export const POST = endpoint((request) => {
  const { form, locale, now } = request
  const right = form.get('right')
  return answerAccountForm(request, { done: 'invited' }, (actor, reference) =>
    inviteColleague(actor, reference, { email: form.get('colleague'), right: isColleagueRight(right) ? right : 'read', everywhere: form.get('scope') === 'all', locale }, now))
})
