import { answerCaseForm, lostOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { sayLost } from '@/server/eois/lost'

export const POST = endpoint((request) => answerCaseForm(request, 'lost', (actor, seen) => sayLost(actor, seen, lostOf(request.form), request.now)))
