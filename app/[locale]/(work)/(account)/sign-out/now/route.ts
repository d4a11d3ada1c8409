import { cookies } from 'next/headers'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { endSessionCookie, sessionCookieName } from '@/server/session-cookie'
import { endSession } from '@/server/sign-in'

/** Signs out; with `next` to sign in anew and come back there. */
export const POST = endpoint(async ({ locale, form }) => {
  const next = safeNext(form.get('next'))
  const session = (await cookies()).get(sessionCookieName())?.value
  if (session) await endSession(session)
  const response = seeOther(next ? paths.signIn(locale, { next }) : paths.home(locale))
  response.headers.append('set-cookie', endSessionCookie())
  // Pages that the browser keeps for going back are emptied too. Cookies are not: that would reach neighbouring hosts.
  response.headers.set('clear-site-data', '"cache"')
  return response
})
