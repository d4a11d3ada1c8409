import { answerCaseForm, languageOf, lostOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { declineCase } from '@/server/eois/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'decline', (actor, seen) => declineCase(actor, seen, { reason: request.form.get('reason'), locale: languageOf(request.form, request.locale), lost: lostOf(request.form) }, request.now)),
)
