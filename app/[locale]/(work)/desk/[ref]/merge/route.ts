import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { mergeCase } from '@/server/eois/merge'

export const POST = endpoint((request) => answerCaseForm(request, 'merge', (actor, seen) => mergeCase(actor, seen, request.form.get('into'), request.now)))
