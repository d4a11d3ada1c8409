import { sendWithFiles } from '@/server/documents/message-files'
import { endpoint } from '@/server/endpoint'
import { answerAccountForm } from '@/server/eois/account-form'
import { writeAsInvestor } from '@/server/eois/investor'

/** The investor writes, with files or without. */
export const POST = endpoint((request) => {
  const { form, files, locale, now } = request
  return answerAccountForm(request, { written: '1' }, (actor, reference) =>
    sendWithFiles(actor, reference, { form, files, now }, (documents) =>
      writeAsInvestor(actor, reference, { message: form.get('message'), form: form.get('form').slice(0, 40), locale, documents }, now)), { mayClose: true })
}, { files: true })
