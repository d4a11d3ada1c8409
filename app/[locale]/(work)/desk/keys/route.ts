import { isSignedIn } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { switchShortcuts } from '@/server/desk/shortcuts'
import { endpoint, seeOther } from '@/server/endpoint'

/** Switches single-key shortcuts for the account. */
export const POST = endpoint(async ({ actor, locale, form }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.desk(locale) }))
  await switchShortcuts(actor, form.get('shortcuts') === 'on')
  return seeOther(paths.desk(locale))
})
