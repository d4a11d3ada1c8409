import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { showDecisions } from '@/server/eois/meetings/officer'

export const POST = endpoint((request) => answerCaseForm(request, 'meeting-show', (actor, seen) => showDecisions(actor, seen, request.form.get('meeting'), request.now)))
