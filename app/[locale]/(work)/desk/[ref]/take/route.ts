import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { takeCase } from '@/server/eois/officer'

export const POST = endpoint((request) => answerCaseForm(request, 'take', (actor, seen) => takeCase(actor, seen, request.now)))
