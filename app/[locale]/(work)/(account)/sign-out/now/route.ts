import { cookies } from 'next/headers'
import { paths } from '@/lib/paths'
import { endSessionCookie, sessionCookieName } from '@/server/auth'
import { endpoint, seeOther } from '@/server/endpoint'
import { endSession } from '@/server/sign-in'

export const POST = endpoint(async ({ locale }) => {
  const session = (await cookies()).get(sessionCookieName())?.value
  if (session) await endSession(session)
  const response = seeOther(paths.home(locale))
  response.headers.append('set-cookie', endSessionCookie())
  return response
})
