import { answerCaseForm, languageOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { reopenCase } from '@/server/eois/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'reopen', (actor, seen) => reopenCase(actor, seen, { reason: request.form.get('reason'), locale: languageOf(request.form, request.locale) }, request.now)),
)
