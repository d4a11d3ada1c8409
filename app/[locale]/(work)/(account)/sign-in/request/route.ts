import { parseEmail } from '@/lib/auth/email'
import { ExpectedError } from '@/lib/errors'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { requestSignInLink } from '@/server/sign-in'
import { keepTypedAddress } from '@/server/typed-address'

export const POST = endpoint(async ({ form, locale, network, now }) => {
  const typed = form.get('email')
  const next = safeNext(form.get('next'))
  const answer = (path: string): Response => {
    const response = seeOther(path)
    response.headers.append('set-cookie', keepTypedAddress(typed))
    return response
  }
  const email = parseEmail(typed)
  if (!email) return answer(paths.signIn(locale, { next, error: typed.trim() ? 'email' : 'empty' }))
  try {
    await requestSignInLink({ email, locale, next, network, now })
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'too-many') return answer(paths.signIn(locale, { next, error: 'tooMany' }))
    throw error
  }
  return answer(paths.signInSent(locale, { next }))
})
