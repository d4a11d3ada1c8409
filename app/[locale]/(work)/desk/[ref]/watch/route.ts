import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { watchCase } from '@/server/eois/assign'

export const POST = endpoint((request) => answerCaseForm(request, 'watch', (actor, seen) => watchCase(actor, seen.reference, request.now)))
