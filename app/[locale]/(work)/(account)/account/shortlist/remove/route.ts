import { isSignedIn } from '@/lib/auth/roles'
import { itemOf } from '@/lib/compare/items'
import { NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { dropFromAccount } from '@/server/shortlist'

/** Takes a listing from the account; the page offers to bring it back. */
export const POST = endpoint(async ({ actor, locale, form }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.accountShortlist(locale) }))
  const item = itemOf(form.get('item'))
  if (!item) throw new NotFound()
  await dropFromAccount(actor, item)
  return seeOther(paths.accountShortlist(locale, { removed: form.get('item') }))
})
