import { Icon } from '@/components/ui/icon'
import type { SignInError } from '@/lib/auth/sign-in-errors'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { locale: Locale; next?: string; typed: string; error?: SignInError; submit?: string }

/** Asks for the address to which a sign-in link goes. `next` travels along. */
export function AddressForm({ locale, next, typed, error, submit }: Props) {
  const t = translator(locale)
  return (
    <>
      {error && (
        <div className="note d mb-5" role="alert" tabIndex={-1}>
          <Icon name="alert" />
          <div>
            <p className="font-semibold">{t('auth.error.summary')}</p>
            <a href="#email">{t(`auth.error.${error}`)}</a>
          </div>
        </div>
      )}
      {/* The server checks and answers in the reader's language; the browser would in its own. */}
      <form method="post" action={paths.signInRequest(locale)} noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <div className={error ? 'field err' : 'field'}>
          <label htmlFor="email">{t('auth.signIn.email')}</label>
          <p className="hint" id="email-hint">{t('auth.signIn.emailHint')}</p>
          {error && (
            <p className="emsg" id="email-error">
              <Icon name="alert" />
              {t(`auth.error.${error}`)}
            </p>
          )}
          <input className="in" id="email" name="email" type="email" autoComplete="email" inputMode="email" spellCheck={false} defaultValue={typed} aria-invalid={error ? true : undefined} aria-describedby={error ? 'email-hint email-error' : 'email-hint'} />
        </div>
        <button className="btn" type="submit">
          <Icon name="mail" />
          {submit ?? t('auth.signIn.submit')}
        </button>
      </form>
    </>
  )
}
