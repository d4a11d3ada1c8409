import { isSignedIn } from '@/lib/auth/roles'
import { Outdated } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { moveReply, retireReply } from '@/server/canned-replies'
import { endpoint, seeOther } from '@/server/endpoint'

/** Moves a text up or down, or takes it out of use and back. */
export const POST = endpoint(async ({ actor, locale, form, params, now }) => {
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.adminReplies(locale) }))
  const seen = { id: params.id ?? '', version: Number(form.get('version')) }
  const intent = form.get('intent')
  try {
    if (intent === 'retire' || intent === 'restore') await retireReply(actor, seen, intent === 'retire', now)
    else await moveReply(actor, seen, intent === 'up' ? -1 : 1, now)
  } catch (error) {
    if (error instanceof Outdated) return seeOther(paths.adminReplies(locale, { saved: 'outdated' }))
    throw error
  }
  return seeOther(paths.adminReplies(locale, { saved: 'yes' }))
})
