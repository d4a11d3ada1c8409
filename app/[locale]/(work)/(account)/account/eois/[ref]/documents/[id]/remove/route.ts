import { isSignedIn } from '@/lib/auth/roles'
import { withLostFiles, withRefusedFiles } from '@/lib/documents/refused'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { keepDocuments } from '@/server/documents/keep'
import { removeUnsent } from '@/server/documents/unsent'
import { endpoint, seeOther } from '@/server/endpoint'
import { casePath } from '@/server/eois/account-form'
import { parkForm, parkVisitorForm } from '@/server/parked'

/** Takes an upload back. The message that is being written, and files that were chosen with it, are kept. */
export const POST = endpoint(async ({ actor, locale, form, files, params: { ref = '', id = '' }, network, now }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.accountEoi(locale, ref, { parked: await parkVisitorForm(casePath(ref), withLostFiles(form.fields, files), network, now) }) }))
  if (!canInquire(actor)) throw new NotFound()
  await removeUnsent(actor, id)
  const { refused } = files.length > 0 ? await keepDocuments(actor, ref, files, now) : { refused: [] }
  return seeOther(`${paths.accountEoi(locale, ref, { parked: await parkForm(casePath(ref), withRefusedFiles(form.fields, refused), now) })}#documents`)
}, { files: true })
