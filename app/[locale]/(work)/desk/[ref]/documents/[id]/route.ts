import { isSignedIn } from '@/lib/auth/roles'
import { canReadNotes } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { serveDocument } from '@/server/documents/read'
import { endpoint, seeOther } from '@/server/endpoint'

/** A document of a case, to be saved by those who may read the case. */
export const GET = endpoint(async ({ actor, locale, params: { ref = '', id = '' }, now }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.deskCase(locale, ref) }))
  if (!canReadNotes(actor)) throw new NotFound()
  return serveDocument(actor, ref, id, now)
})
