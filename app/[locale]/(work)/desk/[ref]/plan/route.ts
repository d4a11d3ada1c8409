import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { planCase } from '@/server/eois/plan'

export const POST = endpoint((request) => answerCaseForm(request, 'plan', (actor, seen) => planCase(actor, seen, { step: request.form.get('step'), on: request.form.get('on') }, request.now)))
