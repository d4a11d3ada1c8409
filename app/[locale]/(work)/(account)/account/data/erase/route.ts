import { ExpectedError, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { requestErasure } from '@/server/own-data/erase'
import { ownSession } from '@/server/session'

/** The investor asks to be erased. */
export const POST = endpoint(async ({ locale, form, now }) => {
  const session = await ownSession(locale, paths.ownData(locale), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  try {
    const state = await requestErasure(session.actor, form.get('confirm') === 'yes', now)
    return seeOther(state === 'done' ? paths.ownDataErased(locale) : `${paths.ownData(locale)}#erase`)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound) throw error
    return seeOther(`${paths.ownData(locale, { error: error.code })}#confirm`)
  }
})
