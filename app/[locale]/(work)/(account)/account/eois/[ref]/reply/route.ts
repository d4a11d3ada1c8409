import { isSignedIn } from '@/lib/auth/roles'
import { FilesRefused } from '@/lib/documents/refused'
import { canInquire } from '@/lib/eoi/policy'
import { ExpectedError, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { sendWithFiles } from '@/server/documents/message-files'
import { endpoint, seeOther } from '@/server/endpoint'
import { casePath, parkCaseForm } from '@/server/eois/account-form'
import { writeAsInvestor } from '@/server/eois/investor'
import { dropParkedForm, parkVisitorForm } from '@/server/parked'

/** The investor writes. What is refused comes back as typed; without a session it is kept until its writer is back. */
export const POST = endpoint(async ({ actor, locale, form, files, params, network, now }) => {
  const reference = params.ref ?? ''
  if (!isSignedIn(actor)) {
    const parked = await parkVisitorForm(casePath(reference), form.fields, network, now)
    return seeOther(paths.signIn(locale, { next: paths.accountEoi(locale, reference, { parked }) }))
  }
  if (!canInquire(actor)) throw new NotFound()
  try {
    await sendWithFiles(actor, reference, { form, files, now }, (documents) =>
      writeAsInvestor(actor, reference, { message: form.get('message'), form: form.get('form').slice(0, 40), locale, documents }, now))
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound) throw error
    const parked = await parkCaseForm(reference, form, now, error instanceof FilesRefused ? error.files : [])
    return seeOther(`${paths.accountEoi(locale, reference, { parked, error: error.code })}#problem`)
  }
  await dropParkedForm(form.get('parked'))
  return seeOther(`${paths.accountEoi(locale, reference, { written: '1' })}#written`)
}, { files: true })
