import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { referCase } from '@/server/eois/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'refer', (actor, seen) => referCase(actor, seen, { unitId: request.form.get('unit'), reason: request.form.get('reason') }, request.now)),
)
