'use client'

import { browserSupportsWebAuthn, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'

type Ask = { create: PublicKeyCredentialCreationOptionsJSON } | { get: PublicKeyCredentialRequestOptionsJSON }
type Props = { ask: Ask; action: string; next?: string; labels: { button: string; unsupported: string; failed: string }; children?: ReactNode }

const never = () => () => {}

/** Asks the browser for a passkey and posts its answer as an ordinary form. Without script, or where passkeys are unknown, it says so. */
export function PasskeyForm({ ask, action, next, labels, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  const supported = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)

  const start = async () => {
    setFailed(false)
    try {
      const given = 'create' in ask ? await startRegistration({ optionsJSON: ask.create }) : await startAuthentication({ optionsJSON: ask.get })
      answer.current!.value = JSON.stringify(given)
      form.current!.submit()
    } catch {
      setFailed(true)
    }
  }

  if (!supported) return <p className="small muted">{labels.unsupported}</p>
  return (
    <form ref={form} method="post" action={action} onSubmit={(event) => { event.preventDefault(); void start() }}>
      {next && <input type="hidden" name="next" value={next} />}
      <input ref={answer} type="hidden" name="answer" />
      {children}
      <p role="alert">{failed && <span className="emsg">{labels.failed}</span>}</p>
      <button className="btn" type="submit">{labels.button}</button>
    </form>
  )
}
