import { isSignedIn } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { chooseMails } from '@/server/mail-choices'

/** The investor says which mails they want. */
export const POST = endpoint(async ({ actor, locale, form }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.notifications(locale) }))
  await chooseMails(actor, form.all('mails'))
  return seeOther(`${paths.notifications(locale, { saved: '1' })}#saved`)
})
