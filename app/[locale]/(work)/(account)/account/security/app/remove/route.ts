import { paths } from '@/lib/paths'
import { removeAuthenticatorApp } from '@/server/authenticator-app'
import { endpoint, seeOther } from '@/server/endpoint'
import { ownSession } from '@/server/session'

export const POST = endpoint(async ({ locale, now }) => {
  const session = await ownSession(locale, paths.accountSecurity(locale), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  await removeAuthenticatorApp(session, now)
  return seeOther(paths.accountSecurity(locale, { saved: 'removed' }))
})
