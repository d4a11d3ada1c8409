import { isSignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { serveDocument } from '@/server/documents/read'
import { endpoint, seeOther } from '@/server/endpoint'

/** A document of the investor's case, to be saved. */
export const GET = endpoint(async ({ actor, locale, params: { ref = '', id = '' }, now }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.accountEoi(locale, ref) }))
  if (!canInquire(actor)) throw new NotFound()
  return serveDocument(actor, ref, id, now)
})
