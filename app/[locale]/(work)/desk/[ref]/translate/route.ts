import { readReply } from '@/lib/desk/reply-draft'
import { answerCaseForm, languageOf, originalOf } from '@/server/desk-form'
import { endpoint } from '@/server/endpoint'
import { askTranslation, type Subject } from '@/server/eois/translations'

/** Asks a colleague to translate words of the investor, or the reply that is being written. */
export const POST = endpoint((request) => {
  const { form, locale, now } = request
  const part = form.get('part')
  const reply = part !== 'message' && part !== 'answers'
  const subject: Subject = reply
    ? { part: 'reply', fields: readReply(form.get), from: originalOf(form, locale).locale, mark: form.get('mark') }
    : part === 'message' ? { part, messageId: form.get('message') } : { part }
  return answerCaseForm(
    request, reply ? 'reply' : 'translate',
    (actor, seen) => askTranslation(actor, seen, subject, { to: reply ? languageOf(form, locale) : locale, translatorId: form.get('translator') }, now), 'translate',
  )
})
