import { readReply } from '@/lib/desk/reply-draft'
import { answerCaseForm, originalOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { insertCanned } from '@/server/eois/insert-canned'

/** Puts a canned reply into the reply that is being written. */
export const POST = endpoint((request) => {
  const { form, locale, now } = request
  return answerCaseForm(
    request, 'reply',
    (actor, { reference }) => insertCanned(actor, reference, readReply(form.get), { canned: form.get('canned'), mark: form.get('mark'), own: originalOf(form, locale).locale }, now), 'insert',
  )
})
