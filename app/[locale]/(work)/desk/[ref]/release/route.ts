import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { releasePlot } from '@/server/plots/hold'

export const POST = endpoint((request) => answerCaseForm(request, 'release', (actor, seen) => releasePlot(actor, seen, request.form.get('plot'), request.now)))
