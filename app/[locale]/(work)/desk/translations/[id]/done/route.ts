import { isSignedIn } from '@/lib/auth/roles'
import { ExpectedError, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { translationKeptFor } from '@/server/editor-form'
import { endpoint, seeOther } from '@/server/endpoint'
import { finishTranslation } from '@/server/eois/translations'
import { parkForm, parkVisitorForm } from '@/server/parked'

/** The translator hands a text in. What was typed is kept when it is refused, and over a new sign-in. */
export const POST = endpoint(async ({ actor, locale, form, params, network, now }) => {
  const id = params.id ?? ''
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.deskTranslation(locale, id, { kept: await parkVisitorForm(translationKeptFor(id), form.fields, network, now) }) }))
  try {
    await finishTranslation(actor, id, form.get('text'), now)
  } catch (error) {
    if (error instanceof Outdated) return seeOther(paths.deskTranslations(locale, { saved: 'gone' }))
    if (!(error instanceof ExpectedError) || error instanceof NotFound || error instanceof Forbidden) throw error
    return seeOther(paths.deskTranslation(locale, id, { error: error.code, kept: await parkForm(translationKeptFor(id), form.fields, now) }))
  }
  return seeOther(paths.deskTranslations(locale, { saved: 'done' }))
})
