import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { keepAccount } from '@/server/own-data/erase'
import { ownSession } from '@/server/session'

/** The investor takes the request to be erased back. */
export const POST = endpoint(async ({ locale, now }) => {
  const session = await ownSession(locale, paths.ownData(locale))
  if ('goTo' in session) return seeOther(session.goTo)
  await keepAccount(session.actor, now)
  return seeOther(paths.ownData(locale, { kept: '1' }))
})
