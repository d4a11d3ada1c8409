import { checkAnswers } from '@/lib/eoi/fields'
import { firstPageWith, pageAfter, pageBefore, pageOf } from '@/lib/eoi/steps'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { saveEoiForm } from '@/server/eois/save-form'
import { submitEoi } from '@/server/eois/submit'

/** Takes every page of the form. What was typed is saved before it is checked; without a session it is kept until its writer is back. */
export const POST = endpoint(async (request) => {
  const { locale, form, now } = request
  const go = form.get('go')
  const saved = await saveEoiForm(request, { sends: pageOf(form.get('step')) === 'check' && go !== 'later' && go !== 'back' })
  if ('answer' in saved) return saved.answer
  const { actor, page, draft, to } = saved

  if (saved.filesRefused) return to(page, { check: go === '' })
  if (go === 'later') return seeOther(paths.account(locale, { saved: '1' }))
  if (go === 'back') return to(pageBefore(page) ?? page)
  if (Object.keys(checkAnswers(draft.answers, [page]).errors).length > 0) return to(page, { check: true })
  if (page !== 'check') return to(form.get('return') === 'check' ? 'check' : pageAfter(page))

  const submission = await submitEoi(actor, draft.id, now)
  if ('tooMany' in submission) return seeOther(`${paths.newEoi(locale, { draft: draft.id, step: 'check', error: 'too-many' })}#problem`)
  if ('reference' in submission) return seeOther(paths.accountEoi(locale, submission.reference, { sent: '1' }))
  return to(firstPageWith(submission.errors) ?? page, { check: true })
}, { files: true })
