import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { ownSession } from '@/server/session'
import { endOwnSession } from '@/server/sessions'

export const POST = endpoint(async ({ locale, params, now }) => {
  const session = await ownSession(locale, paths.accountSecurity(locale))
  if ('goTo' in session) return seeOther(session.goTo)
  await endOwnSession(session, params.id ?? '', now)
  return seeOther(paths.accountSecurity(locale, { saved: 'ended' }))
})
