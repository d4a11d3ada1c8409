import { noteKinds } from '@/lib/eoi/notes'
import { answerCaseForm } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { noteOnCase } from '@/server/eois/officer'

/** An instant in Turkistan as a control of date and time writes it; null for nothing that can be read. */
function instantOf(typed: string): Date | null {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) ? new Date(`${typed}:00+05:00`) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

/** A note for colleagues; of a call or meeting with when it was held. */
export const POST = endpoint((request) => {
  const { form, now } = request
  const kind = noteKinds.find((each) => each === form.get('kind')) ?? 'note'
  return answerCaseForm(request, 'note', (actor, seen) => noteOnCase(actor, seen, form.get('note'), now, { kind, heldAt: kind === 'note' ? null : instantOf(form.get('held')) }))
})
