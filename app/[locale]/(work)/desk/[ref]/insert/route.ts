import { reasonForms } from '@/lib/desk/forms'
import { readReply } from '@/lib/desk/reply-draft'
import { answerCaseForm, languageOf, originalOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { insertCanned, reasonWithCanned } from '@/server/eois/insert-canned'

/** Puts a canned reply into the reply that is being written, or into the reason of a decision, whose form comes back with it. */
export const POST = endpoint((request) => {
  const { form, locale, now } = request
  const canned = form.get('canned')
  const decision = reasonForms.find((name) => name === form.get('fill'))
  if (decision) {
    return answerCaseForm(request, decision, async (actor, { reference }) => ({
      ...form.fields, reason: [await reasonWithCanned(actor, reference, { reason: form.get('reason'), canned, language: languageOf(form, locale) }, now)],
    }))
  }
  return answerCaseForm(
    request, 'reply',
    (actor, { reference }) => insertCanned(actor, reference, readReply(form.get), { canned, mark: form.get('mark'), own: originalOf(form, locale).locale }, now), 'insert',
  )
})
