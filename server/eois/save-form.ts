import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { withLostFiles, withRefusedFiles } from '@/lib/documents/refused'
import type { EoiPage } from '@/lib/eoi/fields'
import { inPlaces, listingChoices, placeField } from '@/lib/eoi/listings'
import { canInquire } from '@/lib/eoi/policy'
import { pageOf, typedAnswers } from '@/lib/eoi/steps'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { keepDraftDocuments } from '@/server/documents/keep'
import { type EndpointRequest, seeOther } from '@/server/endpoint'
import { dropParkedForm, parkForm, parkVisitorForm } from '@/server/parked'
import { type SavedDraft, saveDraft } from './draft'
import { saveAndSubmit } from './submit'
import { eoiFiles, eoiForm } from './form'

type Saved = {
  actor: SignedIn
  page: EoiPage
  draft: SavedDraft
  /** Leads to a page of the form; `check` shows there what is wrong with its answers. */
  to: (step: EoiPage, options?: { check?: boolean; at?: string }) => Response
  /** Some of the files were not taken; `to` says which. */
  filesRefused: boolean
}

/**
 * Saves what a page of the form was posted with, before anything of it is checked, and keeps its files with the draft. Without a session what was typed is kept until its
 * writer is back, a draft that was sent leads to its case: then the answer is ready. With `sends` an inquiry that needs nothing more is sent in the transaction that saves it;
 * one that comes with files is left for `submitEoi`, after they are kept. Throws NotFound for anybody but an investor.
 */
export async function saveEoiForm({ actor, locale, form, files, network, now }: EndpointRequest, { sends = false }: { sends?: boolean } = {}): Promise<Saved | { answer: Response }> {
  const page = pageOf(form.get('step'))
  if (!isSignedIn(actor)) {
    const parked = await parkVisitorForm(eoiForm, withLostFiles(form.fields, files), network, now)
    return { answer: seeOther(paths.signIn(locale, { next: paths.newEoi(locale, { step: page, draft: form.get('draft').slice(0, 36), parked }) })) }
  }
  if (!canInquire(actor)) throw new NotFound()

  // Later pages carry the listings only for a draft that has to be started anew.
  const listings = inPlaces(listingChoices(form.all), form.all(placeField))
  const answers = typedAnswers((name) => form.fields[name], page)
  const save = sends && files.length === 0 ? saveAndSubmit : saveDraft
  const draft = await save(actor, { id: form.get('draft'), answers, listings: page === 'interest' ? listings : undefined, newListings: listings, locale }, now)
  await dropParkedForm(form.get('parked'))
  if (draft.reference) return { answer: seeOther(paths.accountEoi(locale, draft.reference, { sent: '1' })) }

  const { refused } = files.length > 0 ? await keepDraftDocuments(actor, draft.id, files, now) : { refused: [] }
  const token = refused.length > 0 ? await parkForm(eoiFiles, withRefusedFiles({}, refused), now) : undefined
  const to: Saved['to'] = (step, { check = false, at } = {}) => {
    const anchor = at ?? (check || token ? 'problem' : undefined)
    return seeOther(`${paths.newEoi(locale, { draft: draft.id, step, ...(check && { check: '1' }), ...(token && { files: token }) })}${anchor ? `#${anchor}` : ''}`)
  }
  return { actor, page, draft, to, filesRefused: token !== undefined }
}
