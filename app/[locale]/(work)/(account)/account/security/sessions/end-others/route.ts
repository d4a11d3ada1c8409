import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { ownSession } from '@/server/session'
import { endOtherSessions } from '@/server/sessions'

export const POST = endpoint(async ({ locale, now }) => {
  const session = await ownSession(locale, paths.accountSecurity(locale))
  if ('goTo' in session) return seeOther(session.goTo)
  await endOtherSessions(session, now)
  return seeOther(paths.accountSecurity(locale, { saved: 'others' }))
})
