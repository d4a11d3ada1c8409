import { isSignedIn } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { discardDraft } from '@/server/eois/draft'

/** Throws a draft of the actor away. */
export const POST = endpoint(async ({ actor, locale, form }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.account(locale) }))
  await discardDraft(actor, form.get('draft'))
  return seeOther(paths.account(locale, { discarded: '1' }))
})
