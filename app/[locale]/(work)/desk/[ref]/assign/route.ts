import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { assignCase } from '@/server/eois/assign'

export const POST = endpoint((request) => answerCaseForm(request, 'assign', (actor, seen) => assignCase(actor, seen, request.form.get('officer') || null, request.now)))
