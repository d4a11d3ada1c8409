import { answerCaseForm, languageOf, originalOf } from '@/server/desk-form'
import { sendWithFiles } from '@/server/documents/message-files'
import { endpoint } from '@/server/endpoint'
import { askInvestor, proposeToInvestor, replyToInvestor } from '@/server/eois/officer'

/** A message to the investor: a reply unless the form says that it is a question or a proposal. */
export const POST = endpoint((request) =>
  answerCaseForm(request, 'reply', (actor, seen) =>
    sendWithFiles(actor, seen.reference, request, (documents) => {
      const { form, locale, now } = request
      const text = { message: form.get('message'), locale: languageOf(form, locale), original: originalOf(form, locale), documents }
      switch (form.get('kind')) {
        case 'ask': return askInvestor(actor, seen, text, now)
        case 'propose': return proposeToInvestor(actor, seen, text, now)
        default: return replyToInvestor(actor, seen, { ...text, substantive: form.get('substantive') === 'yes' }, now)
      }
    }),
  ), { files: true },
)
