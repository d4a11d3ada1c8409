import { isSignedIn } from '@/lib/auth/roles'
import { Outdated } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { cancelTranslation } from '@/server/eois/translations'

/** The translator gives a text back, or whoever asked needs it no more. */
export const POST = endpoint(async ({ actor, locale, params, now }) => {
  const id = params.id ?? ''
  if (!isSignedIn(actor)) return seeOther(paths.signIn(locale, { next: paths.deskTranslation(locale, id) }))
  try {
    const { reference, translator } = await cancelTranslation(actor, id, now)
    return seeOther(translator ? paths.deskTranslations(locale, { saved: 'returned' }) : paths.deskCase(locale, reference))
  } catch (error) {
    if (error instanceof Outdated) return seeOther(paths.deskTranslations(locale, { saved: 'gone' }))
    throw error
  }
})
