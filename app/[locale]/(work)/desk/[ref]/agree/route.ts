import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { agreeCase } from '@/server/eois/officer'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'agree', (actor, seen) => agreeCase(actor, seen, { id: request.form.get('agreement'), text: request.form.get('agreementText') }, request.now)),
)
