import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { removePasskey } from '@/server/passkeys'
import { ownSession } from '@/server/session'

export const POST = endpoint(async ({ locale, params, now }) => {
  const session = await ownSession(locale, paths.accountSecurity(locale), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  await removePasskey(session, params.id ?? '', now)
  return seeOther(paths.accountSecurity(locale, { saved: 'removed' }))
})
