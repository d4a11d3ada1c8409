import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { unwatchCase } from '@/server/eois/assign'

export const POST = endpoint((request) => answerCaseForm(request, 'unwatch', (actor, seen) => unwatchCase(actor, seen.reference)))
