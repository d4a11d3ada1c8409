import { isSignedIn } from '@/lib/auth/roles'
import { itemKeys, itemsOf } from '@/lib/compare/items'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { keepOnAccount } from '@/server/shortlist'

/** Keeps listings on the account. Without a session they travel along in the address, over the sign-in and back. */
export const POST = endpoint(async ({ actor, locale, form, now }) => {
  const items = itemsOf(form.all('items'))
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.accountShortlist(locale, { items: itemKeys(items) }) }))
  const { leftOut } = await keepOnAccount(actor, items, now)
  return seeOther(paths.accountShortlist(locale, leftOut > 0 ? { leftOut: String(leftOut), items: itemKeys(items) } : { saved: '1' }))
})
