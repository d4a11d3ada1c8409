import { paths } from '@/lib/paths'
import { readLanguages } from '@/lib/translations/languages'
import { endpoint, seeOther } from '@/server/endpoint'
import { saveOwnLanguages } from '@/server/languages'
import { ownSession } from '@/server/session'

/** An officer says in which languages they translate. */
export const POST = endpoint(async ({ locale, form, now }) => {
  const session = await ownSession(locale, paths.accountSecurity(locale))
  if ('goTo' in session) return seeOther(session.goTo)
  await saveOwnLanguages(session.actor, readLanguages(form.all('languages')), now)
  return seeOther(paths.accountSecurity(locale, { saved: 'languages' }))
})
