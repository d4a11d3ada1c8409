import { isSignedIn } from '@/lib/auth/roles'
import { canInquire } from '@/lib/eoi/policy'
import { NotFound } from '@/lib/errors'
import { isZone } from '@/lib/meetings/zones'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { keepTimeZone } from '@/server/time-zone'

/** The investor chooses the zone in which they read meeting times. */
export const POST = endpoint(async ({ actor, locale, form }) => {
  const next = safeNext(form.get('next')) ?? paths.account(locale)
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next }))
  if (!canInquire(actor)) throw new NotFound()
  if (isZone(form.get('zone'))) await keepTimeZone(actor, form.get('zone'))
  return seeOther(`${next}#meetings`)
})
