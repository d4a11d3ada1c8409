import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { isSavedError } from '@/lib/desk/saved-filters'
import { ExpectedError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { type EndpointRequest, seeOther } from '@/server/endpoint'

/** Answers a form of saved filters: leads to their page, or on to `then`, or back there with what was typed and why it was refused. */
export async function answerFilterForm({ actor, locale, form, params }: EndpointRequest, done: 'save' | 'rename' | 'remove', command: (actor: SignedIn) => Promise<void>, then?: string): Promise<Response> {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.savedFilters(locale) }))
  try {
    await command(actor)
  } catch (error) {
    if (!(error instanceof ExpectedError) || !isSavedError(error.code)) throw error
    return seeOther(paths.savedFilters(locale, { error: error.code, id: params.id, name: form.get('name').slice(0, 200), query: done === 'save' ? form.get('query').slice(0, 2000) : undefined }))
  }
  return seeOther(then ?? paths.savedFilters(locale, { done }))
}
