import { isSignedIn } from '@/lib/auth/roles'
import { pageOf } from '@/lib/eoi/steps'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { forgetProfile } from '@/server/eois/profile'

/** Forgets what the reader's next inquiry would begin with. */
export const POST = endpoint(async ({ actor, locale, form, now }) => {
  const page = paths.newEoi(locale, { ...(form.get('saved') && { draft: form.get('draft').slice(0, 36) }), step: pageOf(form.get('step')), forgotten: '1' })
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: page }))
  await forgetProfile(actor, form.get('draft'), now)
  return seeOther(page)
})
