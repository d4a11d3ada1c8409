import { cookies } from 'next/headers'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { sessionCookieName } from '@/server/session-cookie'
import { useSignInLink } from '@/server/sign-in'
import { forgetTypedAddress } from '@/server/typed-address'

export const POST = endpoint(async ({ form, locale, now, request }) => {
  const token = form.get('token')
  const formerSession = (await cookies()).get(sessionCookieName())?.value
  const used = await useSignInLink({ token, locale, formerSession, userAgent: request.headers.get('user-agent'), now })
  if (!used) return seeOther(paths.signInLink(locale, token, safeNext(form.get('next'))))
  const response = seeOther(used.goTo)
  for (const cookie of [...used.cookies, forgetTypedAddress()]) response.headers.append('set-cookie', cookie)
  return response
})
