import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { addPasskey } from '@/server/passkeys'
import { findFactors } from '@/server/second-factors'
import { ownSession } from '@/server/session'

export const POST = endpoint(async ({ locale, form, now }) => {
  const next = safeNext(form.get('next'))
  const session = await ownSession(locale, paths.newPasskey(locale, { next }), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  const name = form.get('name').trim().replace(/\s+/g, ' ').slice(0, 60) || translator(locale)('security.passkey.one')
  const proved = await addPasskey(session, { answer: form.get('answer'), name }, now)
  if ('refused' in proved) return seeOther(paths.newPasskey(locale, { next, error: proved.refused }))
  const { codesLeft } = await findFactors(session.actor)
  const response = seeOther(codesLeft > 0 ? paths.accountSecurity(locale, { next, saved: 'passkey' }) : paths.recoveryCodes(locale, { next, saved: 'passkey' }))
  response.headers.append('set-cookie', proved.cookie)
  return response
})
