import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import type { RefusedFile } from '@/lib/documents/limits'
import { FilesRefused, refusedFilesOf, withLostFiles, withRefusedFiles } from '@/lib/documents/refused'
import { canInquire } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { type EndpointRequest, seeOther } from '@/server/endpoint'
import type { Form } from '@/server/form-fields'
import { dropParkedForm, findParkedForm, parkForm, parkVisitorForm } from '@/server/parked'

/** The page of a case that takes a refused or kept form up again, in whatever language. */
export const casePath = (reference: string): string => `/account/eois/${reference}`

export type KeptForm = { message: string; reason: string; refusedFiles: RefusedFile[]; parked: string; typed: (name: string) => string }

/** What a form of the case's page said when it was refused or posted without a session. */
export async function readCaseForm(reference: string, token: string | undefined, now: Date): Promise<KeptForm | undefined> {
  const kept = await findParkedForm(token, casePath(reference), now)
  const typed = (name: string) => kept?.[name]?.at(-1) ?? ''
  return kept && token ? { message: typed('message'), reason: typed('reason'), refusedFiles: refusedFilesOf(kept), parked: token, typed } : undefined
}

/** Keeps a refused form of the case's page, as typed, with what was refused of its files. */
export const parkCaseForm = (reference: string, form: Form, now: Date, refused: readonly RefusedFile[] = []): Promise<string> => parkForm(casePath(reference), withRefusedFiles(form.fields, refused), now)

/**
 * Answers a form of the investor's page of a case: runs the command and leads back to the page, which says what was `done`. What is refused
 * comes back as typed; without a session it is kept until its writer is back. A case that is not theirs looks missing. With `mayClose` a refusal
 * comes back as typed too: the case may have been closed under its writer.
 */
export async function answerAccountForm(
  { actor, locale, form, files, params, network, now }: EndpointRequest, done: Record<string, string>, command: (actor: SignedIn, reference: string) => Promise<void>, { mayClose = false }: { mayClose?: boolean } = {},
): Promise<Response> {
  const reference = params.ref ?? ''
  if (!isSignedIn(actor)) {
    const parked = await parkVisitorForm(casePath(reference), withLostFiles(form.fields, files), network, now)
    return seeOther(paths.signIn(locale, { next: paths.accountEoi(locale, reference, { parked }) }))
  }
  if (!canInquire(actor)) throw new NotFound()
  try {
    await command(actor, reference)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound || (error instanceof Forbidden && !mayClose)) throw error
    return seeOther(`${paths.accountEoi(locale, reference, { parked: await parkCaseForm(reference, form, now, error instanceof FilesRefused ? error.files : []), error: error.code })}#problem`)
  }
  await dropParkedForm(form.get('parked'))
  // The words about what was done have a place; without such words the page begins at its top.
  return seeOther(paths.accountEoi(locale, reference, done) + (Object.keys(done).length > 0 ? '#written' : ''))
}
