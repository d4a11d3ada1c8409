import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, Outdated } from '@/lib/errors'
import { refusedControl } from '@/lib/editing'
import { paths } from '@/lib/paths'
import { canEdit } from '@/lib/projects/policy'
import type { FieldErrors } from '@/lib/typed-form'
import { type EndpointRequest, seeOther } from './endpoint'
import { findParkedForm, parkForm } from './parked'

/** Under which name a project's refused forms wait; the same in every language. */
export const keptFor = (slug: string, figure?: string): string => ['admin/projects', slug, figure].filter(Boolean).join('/')

/** Under which name a plot's refused form waits. */
export const plotKeptFor = (id: string): string => `admin/plots/${id}`

/** Under which name the refused form of one mail, person or unit waits. */
export const mailKeptFor = (id: string): string => `admin/mail/${id}`
export const personKeptFor = (id: string): string => `admin/users/${id}`
export const handOverKeptFor = (id: string): string => `admin/users/${id}/hand-over`
export const replyKeptFor = (id: string): string => `admin/replies/${id}`
export const translationKeptFor = (id: string): string => `desk/translations/${id}`
export const unitKeptFor = (id: string): string => `admin/units/${id}`

/**
 * Handles a form of the editors. What was typed is kept when it is refused, and when its writer has to sign in again
 * first; `back` is the page that shows it with the given query. Throws Forbidden for people who edit nothing, or whom `may` does not let in.
 */
export async function editorForm({ actor, locale, form, now }: EndpointRequest, key: string, back: (query?: { kept: string }) => string, save: (actor: SignedIn) => Promise<string>, may: (actor: SignedIn) => boolean = canEdit): Promise<Response> {
  // The page's list of problems gets the focus.
  const keep = async (errors: FieldErrors = {}) => `${back({ kept: await parkForm(key, { ...form.fields, [refusedControl]: [JSON.stringify(errors)] }, now) })}#problem`
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: await keep() }))
  if (!may(actor)) throw new Forbidden()
  try {
    return seeOther(await save(actor))
  } catch (error) {
    if (error instanceof FieldsRefused) return seeOther(await keep(error.errors))
    if (error instanceof Outdated) return seeOther(await keep())
    throw error
  }
}

/** The form that waits for a page under the address's `kept`. */
export const findKeptForm = (key: string, kept: string | string[] | undefined, now: Date) => findParkedForm(typeof kept === 'string' ? kept : undefined, key, now)
