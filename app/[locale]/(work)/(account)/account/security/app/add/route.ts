import { paths, safeNext } from '@/lib/paths'
import { addAuthenticatorApp } from '@/server/authenticator-app'
import { endpoint, seeOther } from '@/server/endpoint'
import { ownSession } from '@/server/session'

export const POST = endpoint(async ({ locale, form, now }) => {
  const next = safeNext(form.get('next'))
  const here = paths.authenticatorApp(locale, { next })
  const session = await ownSession(locale, here, { now })
  if ('goTo' in session) return seeOther(session.goTo)
  const proved = await addAuthenticatorApp(session, form.get('code'), now)
  if ('refused' in proved) return seeOther(paths.authenticatorApp(locale, { next, error: proved.refused }))
  const response = seeOther(paths.recoveryCodes(locale, { next, saved: 'app' }))
  response.headers.append('set-cookie', proved.cookie)
  return response
})
