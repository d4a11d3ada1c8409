import { isCountry } from '@/lib/countries'
import { isLostReason } from '@/lib/eoi/lost'
import { answerCaseForm, languageOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import type { Form } from '@/server/form-fields'
import { declineCase } from '@/server/eois/officer'

/** Why the investment was lost, as far as it was said. */
function lostOf(form: Form) {
  const [reason, country] = [form.get('lostReason'), form.get('lostCountry')]
  return { reason: isLostReason(reason) ? reason : null, country: isCountry(country) ? country : null }
}

export const POST = endpoint((request) =>
  answerCaseForm(request, 'decline', (actor, seen) => declineCase(actor, seen, { reason: request.form.get('reason'), locale: languageOf(request.form, request.locale), lost: lostOf(request.form) }, request.now)),
)
