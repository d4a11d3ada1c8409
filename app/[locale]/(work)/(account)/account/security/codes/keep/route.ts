import { ExpectedError } from '@/lib/errors'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { keepRecoveryCodes } from '@/server/recovery-codes'
import { ownSession } from '@/server/session'

export const POST = endpoint(async ({ locale, form, now }) => {
  const next = safeNext(form.get('next'))
  const session = await ownSession(locale, paths.recoveryCodes(locale, { next }), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  try {
    await keepRecoveryCodes(session, form.get('codes'), now)
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'expired') return seeOther(paths.recoveryCodes(locale, { next, expired: '1' }))
    throw error
  }
  return seeOther(next ?? paths.accountSecurity(locale, { saved: 'codes' }))
})
