import { isSignedIn } from '@/lib/auth/roles'
import { checkAnswers } from '@/lib/eoi/fields'
import { inPlaces, listingChoices, placeField } from '@/lib/eoi/listings'
import { canInquire } from '@/lib/eoi/policy'
import { firstPageWith, pageAfter, pageBefore, pageOf, typedAnswers } from '@/lib/eoi/steps'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { saveDraft } from '@/server/eois/draft'
import { eoiForm } from '@/server/eois/form'
import { submitEoi } from '@/server/eois/submit'
import { dropParkedForm, parkVisitorForm } from '@/server/parked'

/** Takes every page of the form. What was typed is saved before it is checked; without a session it is kept until its writer is back. */
export const POST = endpoint(async ({ actor, locale, form, network, now }) => {
  const page = pageOf(form.get('step'))
  if (!isSignedIn(actor)) {
    const parked = await parkVisitorForm(eoiForm, form.fields, network, now)
    return seeOther(paths.signIn(locale, { next: paths.newEoi(locale, { step: page, draft: form.get('draft').slice(0, 36), parked }) }))
  }
  if (!canInquire(actor)) throw new NotFound()

  // Later pages carry the listings only for a draft that has to be started anew.
  const listings = inPlaces(listingChoices(form.all), form.all(placeField))
  const answers = typedAnswers((name) => form.fields[name], page)
  const draft = await saveDraft(actor, { id: form.get('draft'), answers, listings: page === 'interest' ? listings : undefined, newListings: listings, locale }, now)
  await dropParkedForm(form.get('parked'))
  if (draft.reference) return seeOther(paths.accountEoi(locale, draft.reference, { sent: '1' }))

  const to = (step: string, check = false) => seeOther(`${paths.newEoi(locale, { draft: draft.id, step, ...(check && { check: '1' }) })}${check ? '#problem' : ''}`)
  if (form.get('go') === 'later') return seeOther(paths.account(locale, { saved: '1' }))
  if (form.get('go') === 'back') return to(pageBefore(page) ?? page)
  if (Object.keys(checkAnswers(draft.answers, [page]).errors).length > 0) return to(page, true)
  if (page !== 'check') return to(form.get('return') === 'check' ? 'check' : pageAfter(page))

  const submission = await submitEoi(actor, draft.id, now)
  if ('reference' in submission) return seeOther(paths.accountEoi(locale, submission.reference, { sent: '1' }))
  return to(firstPageWith(submission.errors) ?? page, true)
})
