import { isSignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import { removeUnsent } from '@/server/documents/unsent'
import { endpoint } from '@/server/endpoint'
import { saveEoiForm } from '@/server/eois/save-form'

/** Takes an upload of the inquiry back. What is being written, and files that were chosen with it, are kept. */
export const POST = endpoint(async (request) => {
  const { actor, params: { id = '' } } = request
  if (isSignedIn(actor)) {
    if (!canInquire(actor)) throw new NotFound()
    await removeUnsent(actor, id)
  }
  const saved = await saveEoiForm(request)
  return 'answer' in saved ? saved.answer : saved.to(saved.page, { at: 'documents' })
}, { files: true })
