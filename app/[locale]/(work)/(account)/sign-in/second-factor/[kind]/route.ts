import { roomOf } from '@/lib/auth/rooms'
import { NotFound } from '@/lib/errors'
import { paths, safeNext } from '@/lib/paths'
import { showAppCode } from '@/server/authenticator-app'
import { endpoint, seeOther } from '@/server/endpoint'
import { showPasskey } from '@/server/passkeys'
import { showRecoveryCode } from '@/server/recovery-codes'
import { currentSession } from '@/server/session'

const proofs = { app: showAppCode, recovery: showRecoveryCode, passkey: showPasskey }

export const POST = endpoint(async ({ locale, form, params, now }) => {
  const kind = (['app', 'recovery', 'passkey'] as const).find((name) => name === params.kind)
  if (!kind) throw new NotFound()
  const next = safeNext(form.get('next'))
  const session = await currentSession()
  if (!session) return seeOther(paths.signIn(locale, { next }))
  const proved = await proofs[kind](session, form.get(kind === 'passkey' ? 'answer' : 'code'), now)
  if ('refused' in proved) return seeOther(paths.secondFactor(locale, { next, kind, error: proved.refused }))
  // Whoever needed a recovery code may soon need the last one: the page that makes new ones comes first.
  const response = seeOther(kind === 'recovery' ? paths.accountSecurity(locale, { saved: 'recovery', next }) : (next ?? roomOf(locale, session.actor.role)))
  response.headers.append('set-cookie', proved.cookie)
  return response
})
