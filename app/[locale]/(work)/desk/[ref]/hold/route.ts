import { readHoldNeeds } from '@/lib/plots/hold'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { holdPlot } from '@/server/plots/hold'

export const POST = endpoint((request) =>
  answerCaseForm(request, 'hold', (actor, seen) => holdPlot(actor, seen, { plotId: request.form.get('plot'), until: request.form.get('until'), needs: readHoldNeeds((field) => request.form.get(field)) }, request.now)),
)
