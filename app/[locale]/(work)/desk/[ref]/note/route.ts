import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { noteOnCase } from '@/server/eois/officer'

export const POST = endpoint((request) => answerCaseForm(request, 'note', (actor, seen) => noteOnCase(actor, seen, request.form.get('note'), request.now)))
