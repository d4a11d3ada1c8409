import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { isCountry } from '@/lib/countries'
import { filterNames } from '@/lib/desk/filters'
import type { CaseFormName } from '@/lib/desk/forms'
import { FilesRefused, withLostFiles, withRefusedFiles } from '@/lib/documents/refused'
import { isLostReason, type Lost } from '@/lib/eoi/lost'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { type EndpointRequest, seeOther } from './endpoint'
import type { Form } from './form-fields'
import type { Seen } from './eois/change'
import { dropParkedForm, parkForm, parkVisitorForm } from './parked'

/** The page that takes a case's form up again. */
export const deskCasePage = (reference: string): string => `/desk/${reference}`

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Language of a text for the investor, as chosen; that of the page when the form names none. */
export const languageOf = (form: Form, locale: Locale): Locale => {
  const chosen = form.get('language')
  return isLocale(chosen) ? chosen : locale
}

/** The officer's own text beside the one for the investor. */
export const originalOf = (form: Form, locale: Locale): { text: string; locale: Locale } => {
  const language = form.get('originalLanguage')
  return { text: form.get('original'), locale: isLocale(language) ? language : locale }
}

/** Why the investment was lost, as far as it was said. */
export function lostOf(form: Form): Lost {
  const [reason, country] = [form.get('lostReason'), form.get('lostCountry')]
  return { reason: isLostReason(reason) ? reason : null, country: isCountry(country) ? country : null }
}

/**
 * Answers a form of a case page: runs the command and leads back to the case. What was typed is kept when the
 * command refuses it, and when the session has ended: then it is back after a new sign-in. A case the officer
 * may not see looks missing; what they may not do there is forbidden. A command that gives fields has only filled the form in: it comes back with
 * them. `done` is what the page then says, where a button of the form does something else
 * than send it.
 */
export async function answerCaseForm(request: EndpointRequest, name: CaseFormName, command: (actor: SignedIn, seen: Seen) => Promise<void | Record<string, string[]>>, done: CaseFormName = name): Promise<Response> {
  const { actor, locale, form, files, params, query, network, now } = request
  const reference = params.ref ?? ''
  const list = Object.fromEntries(filterNames.map((key) => [key, query.getAll(key)]))
  // Whatever language the page is in when its writer is back.
  const page = deskCasePage(reference)
  const back = (error: string | undefined, parked: string) => paths.deskCase(locale, reference, { ...list, form: name, error, parked })

  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: back('signed-out', await parkVisitorForm(page, withLostFiles(form.fields, files), network, now)) }))
  const version = Number(form.get('version'))
  const seen = { reference, version: form.get('version') && Number.isInteger(version) ? version : undefined, form: uuid.test(form.get('form')) ? form.get('form') : undefined }
  try {
    const filled = await command(actor, seen)
    if (filled) return seeOther(`${back(undefined, await parkForm(page, filled, now))}#${name}`)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound || error instanceof Forbidden) throw error
    return seeOther(`${back(error.code, await parkForm(page, error instanceof FilesRefused ? withRefusedFiles(form.fields, error.files) : form.fields, now))}#${name}`)
  }
  await dropParkedForm(form.get('parked'))
  return seeOther(`${paths.deskCase(locale, reference, { ...list, done })}#${done === name ? 'done' : name}`)
}
